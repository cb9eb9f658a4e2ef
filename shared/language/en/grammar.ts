import { grammarOf } from '../forms.ts'

/** How English counts, lists and writes numbers. */
export const { plural, number, decimal, list, choice } = grammarOf('en-GB')
