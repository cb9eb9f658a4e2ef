// For the search, until it asks the catalogue.
export { inconclusiveMessages } from './language/en/inconclusive-reasons.ts'
