/** How every reader version of the second reader begins; what such a reading found is never the engine's. */
export const SECOND_READER = 'second reader'

/** Names what drafted a statement: the rules below it and the model that proposed. Raise it when either rule changes. */
export const secondVersion = (model: string): string => `${SECOND_READER} 1 (${model})`
