/** The timeline and the chart of answer times. */
export const chartsMessages = {}
/** The timeline and the chart of answer times. */
export type ChartsMessages = typeof chartsMessages
