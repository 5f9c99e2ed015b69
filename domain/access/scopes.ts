/** What a key may let a program do; nothing else, whatever its owner may. */
export const scopes = ['bring in', 'file', 'read waiting', 'mail'] as const
export type Scope = (typeof scopes)[number]
