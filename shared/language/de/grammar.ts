import { grammarOf } from '../forms.ts'

/** How German counts, lists and writes numbers. */
export const { plural, number, decimal, list, choice } = grammarOf('de-DE')
