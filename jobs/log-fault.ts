import { faultOf, log } from '#outside/log.ts'

/** Logs what nobody expected, by its name and code alone (promise P3). @param what it was that failed */
export const logFault = (error: unknown, what: string): void => log.error(faultOf(error), what)
