/** Gives the focus to the name of the card that an element is in: what had it goes away. */
export function focusCard(within: Element): void {
  within.closest('section')?.querySelector<HTMLElement>('h2[tabindex]')?.focus({ preventScroll: true })
}
