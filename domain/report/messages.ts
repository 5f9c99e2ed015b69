import { invalid, type Outcome } from '../outcome.ts'

/** The address belongs to another report: say which, so that the editor can open it. */
export const conflictOnUrl = (report: string): Outcome<never> => invalid('url', 'urlTaken', { report })
