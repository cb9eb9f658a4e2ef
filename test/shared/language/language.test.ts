import { describe, expect, test } from 'vitest'
import { countMessages as german } from '../../../shared/language/de/count.ts'
import { countMessages as english } from '../../../shared/language/en/count.ts'
import { grammarOf } from '../../../shared/language/forms.ts'
import { type LanguageChoice, languageFor } from '../../../shared/language/language.ts'
import { phrase } from '../../../shared/language/phrase.ts'

describe('the language that is spoken', () => {
  test.each<[string, LanguageChoice, string[], string]>([
    ['what the user chose', 'en', ['de-DE'], 'en'],
    ["the system's", 'system', ['de-DE'], 'de'],
    ["the system's, in whatever country", 'system', ['de-AT', 'en-GB'], 'de'],
    ['as Linux writes it', 'system', ['de_CH.UTF-8'], 'de'],
    ['the dearest that Redbar speaks', 'system', ['fr-FR', 'de', 'en'], 'de'],
    ['English before German where it is dearer', 'system', ['it', 'EN-us', 'de'], 'en'],
    ['English where Redbar speaks none', 'system', ['fr', 'nl-NL'], 'en'],
    ['no language that only begins alike', 'system', ['den', 'deu-x'], 'en'],
    ['English where the system says nothing', 'system', [], 'en'],
  ])('is %s', (_what, choice, system, spoken) => {
    expect(languageFor(choice, system)).toBe(spoken)
  })
})

describe('numbers', () => {
  test.each<[number, string, string]>([
    [0, '0 integrations', '0 Integrationen'],
    [1, '1 integration', '1 Integration'],
    [1250, '1,250 integrations', '1.250 Integrationen'],
  ])('%d', (count, said, gesagt) => {
    expect([english.integrations(count), german.integrations(count)]).toEqual([said, gesagt])
  })

  test.each<[number, string, string]>([
    [1, '100 %', '100 %'],
    [0.99999, '99.99 %', '99,99 %'],
    [0.9993, '99.93 %', '99,93 %'],
    [0.5, '50 %', '50 %'],
    [0, '0 %', '0 %'],
  ])('a share of %d is never rounded up', (share, said, gesagt) => {
    expect([english.percent(share), german.percent(share)]).toEqual([said, gesagt])
  })

  test.each<[number, string, string]>([
    [0.999, '99 %', '99 %'],
    [0.29, '29 %', '29 %'],
    [0.004, 'less than 1 %', 'weniger als 1 %'],
  ])('a whole share of %d', (share, said, gesagt) => {
    expect([english.wholePercent(share), german.wholePercent(share)]).toEqual([said, gesagt])
  })

  test('lists are joined as each language joins them', () => {
    const items = ['a', 'b', 'c']
    expect([grammarOf('en-GB').list(items), grammarOf('de-DE').list(items)]).toEqual([
      'a, b and c',
      'a, b und c',
    ])
  })
})

describe('a phrase', () => {
  const link = { url: 'https://slack.com' }

  test('leaves what is no text as it is, where the language wants it', () => {
    expect(phrase`Open ${link} first.`).toEqual(['Open ', link, ' first.'])
    expect(phrase`${link}, ${'twice'}${link}`).toEqual([link, ', ', 'twice', link])
  })
})
