/**
 * What may want a person, in the order in which kinds are named. Each has one file in data/inbox/kinds that says what
 * waits, and its words in the message file `inbox` under `what`.
 */
export const inboxKinds = [
  ...(['unfiled', 'drafts', 'edge', 'rewording', 'expectation', 'objection'] as const),
  ...(['edited', 'gone', 'look', 'feed', 'item', 'left', 'mail'] as const),
] as const
export type InboxKind = (typeof inboxKinds)[number]

/** The key of an item: its kind and the id of what it is of. */
export const keyOfItem = (kind: InboxKind, id: string): string => `${kind}:${id}`
