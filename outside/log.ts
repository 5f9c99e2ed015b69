import pino from 'pino'

/** Structured lines on standard output. No password, token or address of a person is ever logged (promise P3). */
export const log = pino({ level: process.env.LOG_LEVEL || 'info', base: null })
