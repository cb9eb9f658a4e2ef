import type { StatusMessages } from '../../shared/language/en/status.ts'
import { BY_URGENCY, type Counts, type IntegrationStatus } from '../../shared/overview.ts'

type Messages = { status: StatusMessages }

/** One part of the overall summary: "2 failing". */
export type SummaryPart = { status: IntegrationStatus; text: string }

/** "2 failing", "9 ok": what is not zero, the most urgent first. */
export function summaryParts(counts: Counts, { status: words }: Messages): SummaryPart[] {
  return BY_URGENCY.filter((status) => counts[status] > 0).map((status) => ({
    status,
    text: words.counted[status](counts[status]),
  }))
}

type Titled = {
  counts: Counts | undefined
  /** The name of the page that is shown, where it is one about all integrations. */
  page: string | null
}

/** The window's title: "2 failing - Overview - Redbar", so that the task bar tells as well. */
export function windowTitle({ counts, page }: Titled, { status }: Messages): string {
  const failing = counts && counts.failing > 0 ? status.counted.failing(counts.failing) : null
  return [failing, page, 'Redbar'].filter((part) => part !== null).join(' - ')
}
