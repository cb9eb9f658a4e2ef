// For the search, until it asks the catalogue.
export { failureMessages } from './language/en/failure-reasons.ts'
