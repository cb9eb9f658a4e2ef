import Bell from 'lucide-react/icons/bell'
import BellOff from 'lucide-react/icons/bell-off'
import { useLayoutEffect, useRef } from 'react'
import type { IntegrationView } from '../../shared/overview.ts'
import { Button } from '../components/Button.tsx'
import { Menu } from '../components/Menu.tsx'
import { useMessages } from '../language.tsx'
import { useCommand } from '../queries.ts'
import { snoozeChoices } from '../words/snooze.ts'
import styles from './IncidentActions.module.css'

type Props = {
  view: IntegrationView
  /** All whom it concerns. */
  views: readonly IntegrationView[]
}

/** Holds the notifications for a while, or ends that. Checks go on. */
export function Snooze({ view, views }: Props) {
  const snooze = useCommand('alerts.snooze')
  const { actions, snoozeFor } = useMessages().history.incident
  const integrationIds = views.map((each) => each.id)
  const snoozed = view.snoozedUntil !== null
  return (
    <span className={styles.snooze} {...useFocusPassedOn(snoozed)}>
      {snoozed ? (
        <Button
          icon={Bell}
          busy={snooze.isPending}
          onClick={() => snooze.mutate({ integrationIds, forMs: null })}
        >
          {actions.endSnooze(views.length)}
        </Button>
      ) : (
        <Menu
          icon={BellOff}
          label={actions.snooze(views.length)}
          items={snoozeChoices.map(({ name, forMs }) => ({
            label: snoozeFor[name],
            onChoose: () => snooze.mutate({ integrationIds, forMs: forMs(Date.now()) }),
          }))}
        />
      )}
    </span>
  )
}

/** One button takes the place of the other: then it takes the focus as well. */
function useFocusPassedOn(snoozed: boolean) {
  const ref = useRef<HTMLSpanElement>(null)
  const focused = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the buttons change places when this changes
  useLayoutEffect(() => {
    if (focused.current && !ref.current?.contains(document.activeElement)) {
      ref.current?.querySelector('button')?.focus()
    }
  }, [snoozed])
  const onFocus = () => {
    focused.current = true
  }
  const onBlur = () => {
    focused.current = false
  }
  return { ref, onFocus, onBlur }
}
