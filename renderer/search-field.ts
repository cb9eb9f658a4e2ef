/** The id of the field for the words that are looked for. */
export const SEARCH_FIELD = 'search-text'
