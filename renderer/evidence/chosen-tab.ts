/** The tabs of the details, in their order. */
export const detailsTabs = ['happened', 'exchanges', 'attempts', 'receipts'] as const
/** A tab of the details. */
export type DetailsTab = (typeof detailsTabs)[number]

const KEY = 'redbar.details-tab'

/** The tab that was open when the details were last seen; the first one where none was. */
export function rememberedTab(): DetailsTab {
  try {
    const stored = localStorage.getItem(KEY)
    return detailsTabs.find((each) => each === stored) ?? 'happened'
  } catch {
    return 'happened' // no storage for this page
  }
}

/** Remembers the tab, for the next result and the next window. */
export function rememberTab(tab: DetailsTab): void {
  try {
    localStorage.setItem(KEY, tab)
  } catch {
    // Not being remembered costs one click.
  }
}
