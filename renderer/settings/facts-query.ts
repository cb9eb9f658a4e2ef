import { queryOptions } from '@tanstack/react-query'
import { request } from '../bridge.ts'

/** Whoever opens the settings wants to know how it is now. */
const fresh = { staleTime: 0, gcTime: 0 } as const

/** What is so on this computer, beside what can be chosen. */
export const factsQuery = queryOptions({
  queryKey: ['settings-facts'],
  queryFn: () => request('settings.facts', undefined),
  ...fresh,
})

/** Whether the system starts Redbar at log-in. */
export const autostartQuery = queryOptions({
  queryKey: ['autostart'],
  queryFn: () => request('autostart.get', undefined),
  ...fresh,
})

/** The ways to Slack, as the system's settings say. */
export const waysQuery = queryOptions({
  queryKey: ['ways-to-slack'],
  queryFn: () => request('network.get', undefined),
  ...fresh,
})
