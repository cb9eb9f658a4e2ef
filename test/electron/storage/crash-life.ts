import { NINE } from '../../builders.ts'

/** When the life of the crash test begins (ms since 1970), and how long a round takes on its clock. */
export const LIFE_BEGAN = NINE
export const STEP_MS = 100_000
