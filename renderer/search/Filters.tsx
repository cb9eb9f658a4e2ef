import { useId } from 'react'
import { reasonMessage } from '../../shared/messages.ts'
import type { Reason } from '../../shared/outcome.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { SEARCH_FIELD } from '../search-field.ts'
import { CheckMenu, type Group } from './CheckMenu.tsx'
import styles from './Filters.module.css'
import { ALL_REASONS, findsGood, MAX_LENGTH, REASONS, STATUSES, statusesOf, withGood } from './search.ts'
import { soughtWord } from './search-words.ts'
import { TextFilter } from './TextFilter.tsx'
import { TimeMenu } from './TimeMenu.tsx'
import type { Seeker } from './use-search.ts'

type Props = {
  seeker: Seeker
  integrations: readonly IntegrationView[]
  /** Codes that are known here. */
  codes: readonly string[]
}

const STATUS_GROUPS = [
  { name: null, choices: STATUSES.map((value) => ({ value, label: soughtWord[value] })) },
] as const
const REASON_GROUPS: Group<Reason>[] = (['failed', 'warning', 'inconclusive'] as const).map((status) => ({
  name: soughtWord[status],
  choices: REASONS[status].map((value: Reason) => ({ value, label: reasonMessage(value).title })),
}))

/** Everything by which results can be found. */
export function Filters({ seeker, integrations, codes }: Props) {
  const { search, pick, type } = seeker
  const workspaces = workspacesOf(integrations)
  return (
    <search className={styles.filters}>
      <div className={styles.row}>
        <TextFilter
          id={SEARCH_FIELD}
          label="Words in the evidence"
          className={styles.text}
          maxLength={MAX_LENGTH.text}
          value={search.text}
          onType={(text) => type('text', { ...search, text })}
        />
        <TextFilter
          label="Code"
          className={styles.code}
          maxLength={MAX_LENGTH.code}
          suggestions={codes}
          value={search.code}
          onType={(code) => type('code', { ...search, code })}
        />
      </div>
      <div className={styles.row}>
        <CheckMenu
          label="Verdict"
          groups={STATUS_GROUPS}
          chosen={search.statuses}
          onChange={(chosen) => pick({ ...search, statuses: statusesOf(chosen) })}
        />
        <CheckMenu
          label="Reason"
          groups={REASON_GROUPS}
          chosen={search.reasons}
          onChange={(chosen) =>
            pick({ ...search, reasons: ALL_REASONS.filter((each) => chosen.includes(each)) })
          }
        />
        {workspaces.length > 0 && (
          <CheckMenu
            label="Workspace"
            groups={[{ name: null, choices: workspaces.map((value) => ({ value, label: value })) }]}
            chosen={search.workspaces}
            onChange={(chosen) => pick({ ...search, workspaces: chosen })}
          />
        )}
        <CheckMenu
          label="Integration"
          groups={integrationGroups(integrations)}
          chosen={search.integrations}
          onChange={(chosen) => pick({ ...search, integrations: chosen })}
        />
        <TimeMenu time={search.time} onChange={(time) => type('time', { ...search, time })} />
        <GoodToo on={findsGood(search)} onChange={(on) => pick(withGood(search, on))} />
      </div>
    </search>
  )
}

function GoodToo({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const id = useId()
  return (
    <div className={styles.good}>
      <input id={id} type="checkbox" checked={on} onChange={({ target }) => onChange(target.checked)} />
      <label htmlFor={id}>Good checks too</label>
    </div>
  )
}

function workspacesOf(integrations: readonly IntegrationView[]): string[] {
  const names = new Set(integrations.flatMap(({ workspace }) => workspace ?? []))
  return [...names].sort((a, b) => a.localeCompare(b))
}

function integrationGroups(integrations: readonly IntegrationView[]): Group<string>[] {
  const sorted = [...integrations].sort((a, b) => a.name.localeCompare(b.name))
  const names = [...workspacesOf(integrations), null]
  const groups = names.map((name) => ({ name, views: sorted.filter(({ workspace }) => workspace === name) }))
  const filled = groups.filter(({ views }) => views.length > 0)
  return filled.map(({ name, views }) => ({
    name: filled.length > 1 ? (name ?? 'No workspace known') : null,
    choices: views.map((view) => ({ value: view.id, label: view.name })),
  }))
}
