import { type Policy, type PolicyKind, policyProperties } from '../../source/policies.ts'
import { decode, looksBinary } from './decode.ts'
import type { Element } from './html/node.ts'
import { thingsOf } from './json-ld.ts'
import { policyLinks } from './policy-links.ts'
import { addressOf, isPublisher as isPublishing, sameSite } from './policy-things.ts'

type Thing = Record<string, unknown>

const MOST = 2000

/**
 * The policies that a page states of the organization it describes: in its structured data, in elements that say so, and
 * at its foot by well-known words, which are told apart. Nothing is concluded: what is not
 * stated is absent, and a page that describes two organizations that differ states nothing of which one is meant, so both
 * are given. Addresses are made whole against the page's own; one of another site is told apart, unless whoever is described
 * says that this site is theirs. Never throws.
 */
export function readPolicies(bytes: Uint8Array, hints: { url: string; contentType?: string }): Policy[] {
  const source = decode(bytes, hints.contentType)
  const scripts = looksBinary(source) ? [] : structuredData(source)
  const found = thingsOf(scripts)
    .flatMap((thing) => [thing, thing.publisher, thing.sourceOrganization].flat())
    .filter(isPublisher)
    .flatMap((thing) => policiesOf(thing, hints.url))
  const kinds = new Set(found.filter(({ by }) => !by).map(({ kind }) => kind))
  for (const { text = '', href, sure, ...link } of looksBinary(source)
    ? []
    : policyLinks(source, hints.url)) {
    // what a link leads to is an address however it is written, also "fixes"
    const whole = href === undefined ? null : URL.parse(href, hints.url)
    const value = whole
      ? addressIn(whole.href, hints.url)
      : (addressIn(text, hints.url) ?? text.slice(0, MOST))
    if (!value || (link.by && kinds.has(link.kind))) continue
    const policy = link.by ? { ...link, value } : told(link.kind, value, sure ?? false, hints.url)
    found.push(policy)
    // words of links come last, and yield to what is stated
    if (!policy.by) kinds.add(policy.kind)
  }
  const first = new Map<string, Policy>()
  for (const one of found) {
    // the database takes no half of a character, and no character 0
    const value = one.value.replaceAll('\0', '\ufffd').toWellFormed()
    const key = `${one.kind} ${value}`
    if (!first.has(key) || !one.by) first.set(key, { ...one, value })
  }
  return [...first.values()].slice(0, 50)
}

/** A policy as it is told: one that leads to another site is marked where nothing says that it is meant. */
const told = (kind: PolicyKind, value: string, sure: boolean, page: string): Policy =>
  sure || !/^https?:/i.test(value) || sameSite(value, page)
    ? { kind, value }
    : { kind, value, by: 'another site' }

/** Structured data of a page: more than this is not read. */
const SCRIPTS = 500_000

/**
 * The scripts of structured data, those in comments left out. One pass from mark to mark and no tree: a front page has
 * megabytes of which nothing else is wanted.
 */
function structuredData(source: string): Element[] {
  const scripts: Element[] = []
  const [mark, close] = [/<!--|<script(?=[\s/>])/gi, /<\/script/gi]
  let read = 0
  for (let here = mark.exec(source); here && read < SCRIPTS; here = mark.exec(source)) {
    const isComment = here[0] === '<!--'
    const opened = isComment ? here.index : source.indexOf('>', here.index)
    if (opened < 0) break
    close.lastIndex = opened
    const end = isComment ? source.indexOf('-->', here.index) : (close.exec(source)?.index ?? -1)
    if (end < 0) break
    mark.lastIndex = end
    if (isComment || !/\bld\+json\b/i.test(source.slice(here.index, Math.min(opened, here.index + 2000))))
      continue
    read += end - opened
    if (read <= SCRIPTS)
      scripts.push({ tag: 'script', attrs: {}, children: [source.slice(opened + 1, end)], parent: null })
  }
  return scripts
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null

function isPublisher(value: unknown): value is Thing {
  if (!isThing(value)) return false
  return isPublishing([value['@type']].flat().filter((type) => typeof type === 'string'))
}

function policiesOf(thing: Thing, url: string): Policy[] {
  const home = addressOf({ url: thing.url, id: thing['@id'] })
  const sure = home !== null && sameSite(home, url)
  return Object.entries(policyProperties).flatMap(([property, kind]) =>
    [thing[property]].flat().flatMap((value) => {
      const text = textOf(value)
      const address = text && addressIn(text, url)
      if (address) return [told(kind, address, sure, url)]
      // the words of somebody whose site is another are theirs
      return text && (sure || home === null) ? [{ kind, value: text.slice(0, MOST) }] : []
    }),
  )
}

/** A text, or the address of a work that is described in its place. */
function textOf(value: unknown): string | null {
  const given = isThing(value) ? (value.url ?? value['@id'] ?? value.name) : value
  return typeof given === 'string' && given.trim() !== '' ? given.trim() : null
}

/** The address that a text is, made whole; null where it is words. */
function addressIn(text: string, base: string): string | null {
  if (/\s/.test(text) || !/^(https?:|\/|\.|#|\?)/i.test(text)) return null
  const whole = URL.parse(text, base)
  return whole && /^https?:$/.test(whole.protocol) ? whole.href.slice(0, MOST) : null
}
