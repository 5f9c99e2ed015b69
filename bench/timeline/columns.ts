/** What both draw: when each entry is, and what it is called. */
export type Columns = { at: number[]; content: string[] }
