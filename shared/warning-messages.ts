// For the search, until it asks the catalogue.
export { warningMessages } from './language/en/warning-reasons.ts'
