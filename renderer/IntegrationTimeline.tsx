import type { ComponentProps } from 'react'
import { AnswerTimes } from './latency/AnswerTimes.tsx'
import { Timeline } from './timeline/Timeline.tsx'

/** The timeline of an integration, and under it how long its answers took. */
export function IntegrationTimeline(props: Omit<ComponentProps<typeof Timeline>, 'children'>) {
  const { integrationId, period, onShow } = props
  return (
    <Timeline {...props}>
      <AnswerTimes integrationId={integrationId} period={period} onShow={onShow} />
    </Timeline>
  )
}
