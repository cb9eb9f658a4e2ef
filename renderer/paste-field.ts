/** The id of the field into which secrets are pasted. */
export const PASTE_FIELD = 'paste-field'
