import { agencyNamed } from '../agencies.ts'
import { decodeEntities } from '../html/entities.ts'
import { collapse } from '../html/node.ts'
import {
  BY_WORDS,
  DEGREES,
  GLUED_BY,
  NAME_JOINS,
  NOT_NAMES,
  PICTURES,
  ROLE_WORDS,
} from '../words/byline-words.ts'

export type Byline = { names: string[]; agencies: string[] }

const LONGEST = 300
const NAME = 60

/** Reads names out of a byline: "By Ann Lee and Bo Ek, Staff Writers" gives Ann Lee and Bo Ek. */
export function readByline(raw: string): Byline {
  let line = collapse(decodeEntities(raw))
  if (!line || line.length > LONGEST || /^https?:/i.test(line)) return { names: [], agencies: [] }
  line = line.replace(GLUED_BY, '')
  for (let i = 0; i < 2; i++) line = line.replace(BY_WORDS, '')
  // An account's name behind a person's, perhaps run into it ("Ann Lee@annlee").
  line = line.replace(/(?<=\p{L})\s*@\w+(?![\w.-]*\.\p{L})/gu, ' ')
  // A date, an address or a clock ends the names.
  line = line.replace(
    /\s*(?:[|•·(]\s*)?(?:\S+@\S+|\b(?:published|posted|updated|on|am|le|el)?\s*(?:\d{1,2}[./:-]\d|\d{1,2}(?:st|nd|rd|th)?\.? \p{L}{3,} \d{4}|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d)).*$/iu,
    '',
  )
  const names: string[] = []
  const agencies: string[] = []
  const pieces = line.split(NAME_JOINS).map((piece) => withoutRole(clean(piece)))
  for (const piece of pieces) {
    const agency = agencyNamed(piece)
    if (agency) agencies.push(agency)
    else if (isName(piece)) names.push(piece)
  }
  const people = names.filter((name, i) => i === 0 || !isRole(name, names[0]!))
  const unique = people.filter(
    (name, i) => people.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === i,
  )
  return { names: unique.length ? unique : agencies, agencies }
}

/** "Ann Lee Staff Writer": what someone is, where no comma parts it from two or more words of a name. */
function withoutRole(piece: string): string {
  const words = piece.split(' ')
  const at = words.findIndex((word) => ROLE_WORDS.test(word))
  const named = at >= 2 && words.slice(0, 2).every((word) => /^\p{Lu}/u.test(word))
  return named ? words.slice(0, at).join(' ') : piece
}

const clean = (piece: string) =>
  piece
    .replace(BY_WORDS, '')
    .replace(/\s*[([（《].*$/u, (tail) => (/^\s*[《]/.test(tail) ? tail : ''))
    .replace(/\s+(?:is|for|at|in|of|special to|on)\s.*$/iu, (tail) => (/^\s+of\s/i.test(tail) ? tail : ''))
    // Capitals after a name are the outlet's: "Ann Lee DAILY POST".
    .replace(/^((?:\p{Lu}[\p{Ll}'’.-]+ ){2,3})(?:\p{Lu}{2,}\s?){2,}$/u, '$1')
    .replace(/^[\s\-–—:.,●]+|[\s\-–—:,●]+$/gu, '')

function isName(piece: string): boolean {
  if (
    piece.length < 2 ||
    piece.length > NAME ||
    !/\p{L}/u.test(piece) ||
    NOT_NAMES.test(piece) ||
    PICTURES.test(piece)
  )
    return false
  return piece.split(/\s+/).length <= 7
}

/** A later part of a byline that says what someone is, a degree, a service's initials, or a lower-case phrase. */
const isRole = (piece: string, first: string) =>
  ROLE_WORDS.test(piece) ||
  DEGREES.test(piece) ||
  (/^\p{Lu}{2,5}$/u.test(piece) && /\p{Ll}/u.test(first) && first.includes(' ')) ||
  /^\p{Ll}/u.test(piece)
