import type { ChartsMessages } from '../en/charts.ts'

/** The timeline and the chart of answer times. In German. */
export const chartsMessages: ChartsMessages = {}
