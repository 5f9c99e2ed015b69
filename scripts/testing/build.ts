import { buildIfChanged } from '../start/build.ts'

/** Builds the application for its end-to-end tests, with the client that was generated for all of them. */
await buildIfChanged(() => undefined, { hasClient: true })
