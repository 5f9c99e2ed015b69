/** One thing of the record that is not as it was sealed: what is wrong, with which row of what. */
export type Fault = { subject: string; id: string; number: number | null; wrong: string }

/** How many rows and bytes a part has looked at, and what it found wrong. */
export type Looked = { rows: number; bytes: number; faults: Fault[] }

/** No list of faults grows beyond this: a record that is wrong all over must not fill the memory. */
export const MOST_FAULTS = 10_000
