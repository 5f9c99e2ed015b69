import { type Policy, policyProperties } from '../../source/policies.ts'
import { decode, looksBinary } from './decode.ts'
import type { Element } from './html/node.ts'
import { thingsOf } from './json-ld.ts'
import { policyLinks } from './policy-links.ts'

type Thing = Record<string, unknown>

/** Organizations that publish news, and those under whose name outlets describe themselves. */
const PUBLISHER =
  /(?:^|[/:])(?:NewsMediaOrganization|Organization|NewsOrganization|Corporation|NGO|OnlineBusiness)$/
const MOST = 2000

/**
 * The policies that a page states of the organization it describes: in its structured data, in elements that say so, and
 * at its foot by well-known words, which are told apart. Nothing is concluded: what is not
 * stated is absent, and a page that describes two organizations that differ states nothing of which one is meant, so both
 * are given. Addresses are made whole against the page's own. Never throws.
 */
export function readPolicies(bytes: Uint8Array, hints: { url: string; contentType?: string }): Policy[] {
  const source = decode(bytes, hints.contentType)
  const scripts = looksBinary(source) ? [] : structuredData(source)
  const found = thingsOf(scripts)
    .flatMap((thing) => [thing, thing.publisher, thing.sourceOrganization].flat())
    .filter(isPublisher)
    .flatMap((thing) => policiesOf(thing, hints.url))
  const kinds = new Set(found.map(({ kind }) => kind))
  for (const { text = '', href, ...link } of looksBinary(source) ? [] : policyLinks(source)) {
    // what a link leads to is an address however it is written, also "fixes"
    const whole = href === undefined ? null : URL.parse(href, hints.url)
    const value = whole
      ? addressIn(whole.href, hints.url)
      : (addressIn(text, hints.url) ?? text.slice(0, MOST))
    if (value && (!link.by || !kinds.has(link.kind))) found.push({ ...link, value })
  }
  return [...new Map(found.map((policy) => [`${policy.kind} ${policy.value}`, policy])).values()].slice(0, 50)
}

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
  return [value['@type']].flat().some((type) => typeof type === 'string' && PUBLISHER.test(type))
}

function policiesOf(thing: Thing, url: string): Policy[] {
  return Object.entries(policyProperties).flatMap(([property, kind]) =>
    [thing[property]].flat().flatMap((value) => {
      const text = textOf(value)
      return text ? [{ kind, value: addressIn(text, url) ?? text.slice(0, MOST) }] : []
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
