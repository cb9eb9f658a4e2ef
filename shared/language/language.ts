/** The languages that Redbar speaks. */
export const languages = ['en', 'de'] as const
/** A language that Redbar speaks. */
export type Language = (typeof languages)[number]

/** Each language by its own name: whoever cannot read the one that is spoken finds their own. */
export const languageNames: Record<Language, string> = { en: 'English', de: 'Deutsch' }

/** What the user chose: a language, or whatever the system speaks. */
export const languageChoices = ['system', ...languages] as const
/** What the user chose: a language, or whatever the system speaks. */
export type LanguageChoice = (typeof languageChoices)[number]

/**
 * The language to speak. `system` is what the system's owner reads, the dearest first, as BCP 47 tags ("de-AT"). The
 * first that Redbar speaks wins; English where there is none.
 */
export function languageFor(choice: LanguageChoice, system: readonly string[]): Language {
  if (choice !== 'system') return choice
  const read = system.map((tag) => tag.split(/[-_]/)[0]?.toLowerCase())
  return read.flatMap((tag) => languages.find((language) => language === tag) ?? [])[0] ?? 'en'
}
