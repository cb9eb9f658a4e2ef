import { reasonsMessages as english } from '../en/reasons.ts'

/** What each reason of a verdict means, who mends it and how. */
export const reasonsMessages = english
