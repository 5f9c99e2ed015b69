// English sorts as the root of Unicode's order does, so that it is one order for all languages and for whoever looks
const words = new Intl.Collator('en', { numeric: true })

/** Whether one name comes before another, as people count: "Paper 2" before "Paper 10". */
export const inOrder = (a: string, b: string): number => words.compare(a, b)

/** Things by name; namesakes by id, so that a list never changes by itself. */
export const byName = (a: { name: string; id: string }, b: { name: string; id: string }): number =>
  inOrder(a.name, b.name) || (a.id < b.id ? -1 : Number(a.id > b.id))

/** Names that come last where there is none. */
export const orNone = (a: string | null, b: string | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : inOrder(a, b)
