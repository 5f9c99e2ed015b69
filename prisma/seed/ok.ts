import type { Outcome } from '../../domain/outcome.ts'

/** The value of an outcome that has to be ok. @throws Error saying what went wrong with what */
export function must<T>(outcome: Outcome<T>, what: string): T {
  if (outcome.kind !== 'ok') throw new Error(`${what}: ${JSON.stringify(outcome)}`)
  return outcome.value
}

/** The value kept under a key. @throws Error naming the key */
export function known<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key)
  if (value === undefined) throw new Error(`nothing in the cast is called "${key}"`)
  return value
}

export type Ids = Map<string, string>
