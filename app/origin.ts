import { env } from '#env'

/** The address readers use, without a slash at its end. Never taken from a request: a forged Host would be kept. */
export const publicOrigin = (): string =>
  (env.ONRECORD_ORIGIN ?? `http://localhost:${env.PORT}`).replace(/\/$/, '')
