import { useId } from 'react'
import type { WindowMessages } from '../../shared/language/messages.ts'
import type { Reason, Status } from '../../shared/outcome.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { useMessages } from '../language.tsx'
import { SEARCH_FIELD } from '../search-field.ts'
import { CheckMenu, type Group } from './CheckMenu.tsx'
import styles from './Filters.module.css'
import { ALL_REASONS, findsGood, MAX_LENGTH, REASONS, STATUSES, statusesOf, withGood } from './search.ts'
import { TextFilter } from './TextFilter.tsx'
import { TimeMenu } from './TimeMenu.tsx'
import type { Seeker } from './use-search.ts'

type Props = {
  seeker: Seeker
  integrations: readonly IntegrationView[]
  /** Codes that are known here. */
  codes: readonly string[]
}

function statusGroups({ search }: WindowMessages): Group<Status>[] {
  return [{ name: null, choices: STATUSES.map((value) => ({ value, label: search.verdict[value] })) }]
}

function reasonGroups({ search, reasons }: WindowMessages): Group<Reason>[] {
  return (['failed', 'warning', 'inconclusive'] as const).map((status) => ({
    name: search.verdict[status],
    choices: REASONS[status].map((value: Reason) => ({ value, label: reasons[value].title })),
  }))
}

/** Everything by which results can be found. */
export function Filters({ seeker, integrations, codes }: Props) {
  const { search, pick, type } = seeker
  const messages = useMessages()
  const { filters } = messages.search
  const workspaces = workspacesOf(integrations)
  return (
    <search className={styles.filters}>
      <div className={styles.row}>
        <TextFilter
          id={SEARCH_FIELD}
          label={filters.text}
          className={styles.text}
          maxLength={MAX_LENGTH.text}
          value={search.text}
          onType={(text) => type('text', { ...search, text })}
        />
        <TextFilter
          label={filters.code}
          className={styles.code}
          maxLength={MAX_LENGTH.code}
          suggestions={codes}
          value={search.code}
          onType={(code) => type('code', { ...search, code })}
        />
      </div>
      <div className={styles.row}>
        <CheckMenu
          label={filters.verdict}
          groups={statusGroups(messages)}
          chosen={search.statuses}
          onChange={(chosen) => pick({ ...search, statuses: statusesOf(chosen) })}
        />
        <CheckMenu
          label={filters.reason}
          groups={reasonGroups(messages)}
          chosen={search.reasons}
          onChange={(chosen) =>
            pick({ ...search, reasons: ALL_REASONS.filter((each) => chosen.includes(each)) })
          }
        />
        {workspaces.length > 0 && (
          <CheckMenu
            label={filters.workspace}
            groups={[{ name: null, choices: workspaces.map((value) => ({ value, label: value })) }]}
            chosen={search.workspaces}
            onChange={(chosen) => pick({ ...search, workspaces: chosen })}
          />
        )}
        <CheckMenu
          label={filters.integration}
          groups={integrationGroups(integrations, filters.noWorkspace)}
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
  const { filters } = useMessages().search
  return (
    <div className={styles.good}>
      <input id={id} type="checkbox" checked={on} onChange={({ target }) => onChange(target.checked)} />
      <label htmlFor={id}>{filters.goodToo}</label>
    </div>
  )
}

function workspacesOf(integrations: readonly IntegrationView[]): string[] {
  const names = new Set(integrations.flatMap(({ workspace }) => workspace ?? []))
  return [...names].sort((a, b) => a.localeCompare(b))
}

function integrationGroups(integrations: readonly IntegrationView[], rest: string): Group<string>[] {
  const sorted = [...integrations].sort((a, b) => a.name.localeCompare(b.name))
  const names = [...workspacesOf(integrations), null]
  const groups = names.map((name) => ({ name, views: sorted.filter(({ workspace }) => workspace === name) }))
  const filled = groups.filter(({ views }) => views.length > 0)
  return filled.map(({ name, views }) => ({
    name: filled.length > 1 ? (name ?? rest) : null,
    choices: views.map((view) => ({ value: view.id, label: view.name })),
  }))
}
