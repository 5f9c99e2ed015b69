import 'server-only'
import { randomInt } from 'node:crypto'

const letters = '23456789abcdefghjkmnpqrstvwxyz'

/** A new id: 12 letters without look-alikes (58 bits), short enough to read out and to stand in an address. */
export const newId = (): string =>
  Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join('')
