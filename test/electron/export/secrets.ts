/** A token and a webhook's address as they could be real, and plainly are not. */
export const TOKEN = 'xoxb-test-123456789012-abcdefghijklmnopqrstuvwx'
/** See TOKEN. */
export const HOOK = 'https://hooks.slack.com/services/T0TEST001/B0TEST001/testTestTestTestTestTest'

/** The forms in which a secret may come back. */
export const FORMS: readonly [name: string, write: (secret: string) => string][] = [
  ['raw', (secret) => secret],
  ['base64', (secret) => Buffer.from(`:${secret}`).toString('base64')],
  ['URL', (secret) => encodeURIComponent(secret)],
  ['JSON', (secret) => JSON.stringify(secret).replaceAll('/', '\\/')],
]

/** Each secret in each form, with a name for a test. */
export const PLANTED = [TOKEN, HOOK].flatMap((secret) =>
  FORMS.map(([name, write]) => [`${secret.slice(0, 10)} as ${name}`, write(secret)] as const),
)

/** Whether a text gives one of the secrets away, in any form. */
export function givesAway(text: string): boolean {
  const parts = [TOKEN, 'abcdefghijklmnopqrstuvwx', HOOK, 'testTestTestTestTestTest']
  const forms = parts.flatMap((part) => [part, encodeURIComponent(part), ...base64Of(part)])
  return forms.some((form) => text.includes(form))
}

function base64Of(part: string): string[] {
  // Wherever it stands in a longer text; without the characters that it shares with its neighbours.
  return [0, 1, 2].map((before) =>
    Buffer.from(' '.repeat(before) + part)
      .toString('base64')
      .slice(4, -4),
  )
}
