'use server'
import { makeKey } from '#data/key/keys.ts'
import type { KeyInput } from '#domain/key/input.ts'
import { asking } from '../../../../asking.ts'
import { acting } from '../../../../session.ts'

/** Makes a key for whoever acts; the answer holds the key, which is kept nowhere. */
export async function make(input: KeyInput) {
  return makeKey(await acting(), input, await asking())
}
