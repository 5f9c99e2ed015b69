import type { HopView } from './view.ts'

/** The persons and bodies that chains name and of whom nobody yet said who they are, each name once. */
export function unknownNames(statements: readonly { chain: readonly HopView[] }[]): string[] {
  const hops = statements.flatMap(({ chain }) => chain)
  const unknown = hops.filter(({ actorId, kind }) => !actorId && (kind === 'person' || kind === 'body'))
  return [...new Set(unknown.map(({ name }) => name))]
}
