import { describe, expect, test } from 'vitest'
import { lengthWords, lostWords } from '../../shared/impact-words.ts'
import { common as german } from '../../shared/language/de/common.ts'
import { common as english } from '../../shared/language/en/common.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../shared/time.ts'

describe('what was lost, in words', () => {
  test.each<[least: number, most: number | null, words: string, inGerman: string]>([
    [0, 0, 'Fewer than one message', 'Weniger als eine Nachricht'],
    [0, 1, 'Up to 1 message', 'Bis zu 1 Nachricht'],
    [0, 5, 'Up to 5 messages', 'Bis zu 5 Nachrichten'],
    [30, 40, 'About 30 to 40 messages', 'Etwa 30 bis 40 Nachrichten'],
    [1500, 2000, 'About 1,500 to 2,000 messages', 'Etwa 1.500 bis 2.000 Nachrichten'],
    [40, 40, 'About 40 messages', 'Etwa 40 Nachrichten'],
    [30, null, 'At least 30 messages', 'Mindestens 30 Nachrichten'],
  ])('at least %d and at most %s: "%s", "%s"', (least, most, words, inGerman) => {
    expect(lostWords({ least, most }, english)).toBe(words)
    expect(lostWords({ least, most }, german)).toBe(inGerman)
  })
})

describe('how long it lasted, in words', () => {
  test.each<[least: number, most: number | null, words: string, inGerman: string]>([
    [2 * HOUR, 2 * HOUR + 5 * MINUTE, '2 h', '2 h'],
    [2 * HOUR, 14 * HOUR, 'at least 2 h, at most 14 h', 'mindestens 2 h, höchstens 14 h'],
    [2 * DAY, null, 'at least 2 days', 'mindestens 2 Tage'],
    [20 * SECOND, 50 * SECOND, '20 s', '20 s'],
  ])('from %d ms to %s ms is "%s", "%s"', (leastMs, mostMs, words, inGerman) => {
    expect(lengthWords({ leastMs, mostMs }, english)).toBe(words)
    expect(lengthWords({ leastMs, mostMs }, german)).toBe(inGerman)
  })
})
