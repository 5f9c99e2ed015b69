/**
 * The cast: one invented newsroom, its sources and two stories, shared by unit tests, end-to-end tests and the
 * demonstration. Countries, towns, people and outlets are all invented.
 */
export { actors } from './cast/actors.ts'
export { checks, corrections, retractions } from './cast/checks.ts'
export { claims } from './cast/claims.ts'
export { expectations } from './cast/expectations.ts'
export { figures } from './cast/figures.ts'
export { people } from './cast/people.ts'
export { reliances } from './cast/reliances.ts'
export { contributions, reports } from './cast/reports.ts'
export { sources } from './cast/sources.ts'
export { stances } from './cast/stances.ts'
export { statements } from './cast/statements.ts'
export { stories } from './cast/stories.ts'
export type * from './cast/types.ts'
