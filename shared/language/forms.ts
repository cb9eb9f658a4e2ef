/** The forms of a word by number, as a language has them; `other` stands for those that it does not have. */
export type Forms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>

/** How a language counts, lists and writes numbers. */
export type Grammar = {
  /** The form for a number: `plural(1, { one: 'failure', other: 'failures' })` is "failure". */
  plural(count: number, forms: Forms): string
  /** "1,250": a whole number as people write it. */
  number(value: number): string
  /** "1.4": a number with so many places after the point. */
  decimal(value: number, places: number): string
  /** "a, b and c" */
  list(items: readonly string[]): string
  /** "a, b or c" */
  choice(items: readonly string[]): string
}

/** The grammar of a locale (a BCP 47 tag), from what Intl knows of it. */
export function grammarOf(locale: string): Grammar {
  const rules = new Intl.PluralRules(locale)
  const whole = new Intl.NumberFormat(locale)
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const choices = new Intl.ListFormat(locale, { type: 'disjunction' })
  return {
    plural: (count, forms) => forms[rules.select(count)] ?? forms.other,
    number: (value) => whole.format(value),
    decimal: (value, places) =>
      value.toLocaleString(locale, { minimumFractionDigits: places, maximumFractionDigits: places }),
    list: (items) => lists.format(items),
    choice: (items) => choices.format(items),
  }
}
