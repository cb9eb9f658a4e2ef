const plain = new Intl.NumberFormat('en-GB')

/** "1,250": a whole number as people write it. */
export function numberWords(value: number): string {
  return plain.format(value)
}

/** "1 integration", "20 integrations". */
export function integrationsWords(count: number): string {
  return `${numberWords(count)} ${count === 1 ? 'integration' : 'integrations'}`
}
