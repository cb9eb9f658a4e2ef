import { type RefObject, useEffect, useState } from 'react'
import type { IntegrationView } from '../../shared/overview.ts'
import { SECOND } from '../../shared/time.ts'
import { onEverySecond } from '../components/ticker.ts'

/** Rows keep their places for so long (ms) after the reader last moved among them. */
const REST_MS = 10 * SECOND

/**
 * The integrations in an order that does not change under the reader's hands: a new order waits until pointer and keys
 * have rested. What is shown of each is always the newest; one that is new stands last until then.
 */
export function useSteadyOrder(
  integrations: readonly IntegrationView[],
  touchedAt: RefObject<number>,
): readonly IntegrationView[] {
  const [order, setOrder] = useState(() => integrations.map(idOf))
  const isInOrder =
    order.length === integrations.length && integrations.every(({ id }, at) => order[at] === id)
  useEffect(() => {
    if (isInOrder) return
    const adopt = () => {
      const rested = Math.abs(Date.now() - touchedAt.current) >= REST_MS
      if (rested) setOrder(integrations.map(idOf))
    }
    return onEverySecond(adopt)
  }, [isInOrder, integrations, touchedAt])
  return isInOrder ? integrations : inOrder(integrations, order)
}

function inOrder(integrations: readonly IntegrationView[], order: readonly string[]): IntegrationView[] {
  const byId = new Map(integrations.map((view) => [view.id, view]))
  const known = order.flatMap((id) => byId.get(id) ?? [])
  const ids = new Set(order)
  return [...known, ...integrations.filter(({ id }) => !ids.has(id))]
}

function idOf({ id }: IntegrationView): string {
  return id
}
