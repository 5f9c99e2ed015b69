import { describe, expect, test } from 'vitest'
import {
  actors,
  type CastHop,
  checks,
  claims,
  contributions,
  corrections,
  expectations,
  figures,
  people,
  reliances,
  reports,
  retractions,
  sources,
  stances,
  statements,
  stories,
} from '../cast.ts'
import { anchorOf, textOf } from './anchor.ts'
import { isDropped } from './case-of.ts'

const keysOf = (rows: { key: string }[]) => new Set(rows.map((row) => row.key))
const known = {
  people: keysOf(people),
  sources: keysOf(sources),
  actors: keysOf(actors),
  reports: keysOf(reports),
  statements: keysOf(statements),
  claims: keysOf(claims),
  stories: keysOf(stories),
  checks: keysOf(checks),
}

/** Names that lead nowhere, so that a failure says which. */
const lost = (names: (string | null | undefined)[], among: Set<string>) =>
  names.filter((name) => name != null && !among.has(name))

describe('keys', () => {
  test.each(
    Object.entries({ people, sources, actors, reports, statements, claims, stories, checks, figures }),
  )('are given once among %s', (_, rows: { key: string }[]) => {
    expect(keysOf(rows).size).toBe(rows.length)
  })

  test('lead somewhere', () => {
    expect(
      lost(
        sources.flatMap((one) => [one.actor]),
        known.actors,
      ),
    ).toEqual([])
    expect(
      lost(
        sources.flatMap((one) => one.carries),
        known.sources,
      ),
    ).toEqual([])
    expect(
      lost(
        sources.flatMap((one) => one.reliability.map((row) => row.by)),
        known.people,
      ),
    ).toEqual([])
    expect(
      lost(
        actors.flatMap((one) => [one.speaksFor, one.body, ...(one.possiblySameAs ?? [])]),
        known.actors,
      ),
    ).toEqual([])
    expect(
      lost(
        reports.flatMap((one) => [one.source, ...(one.contributors ?? [])]),
        known.sources,
      ),
    ).toEqual([])
    expect(
      lost(
        statements.map((one) => one.report),
        known.reports,
      ),
    ).toEqual([])
    const hops: CastHop[] = statements.flatMap((one) => one.chain)
    expect(
      lost(
        hops.map((hop) => hop.actor),
        known.actors,
      ),
    ).toEqual([])
    expect(
      lost(
        hops.map((hop) => hop.source),
        known.sources,
      ),
    ).toEqual([])
    expect(
      lost(
        stances.map((one) => one.statement),
        known.statements,
      ),
    ).toEqual([])
    expect(
      lost(
        stances.map((one) => one.claim),
        known.claims,
      ),
    ).toEqual([])
    expect(
      lost(
        claims.flatMap((one) => one.stories),
        known.stories,
      ),
    ).toEqual([])
    expect(
      lost(
        claims.map((one) => one.about),
        known.actors,
      ),
    ).toEqual([])
    expect(
      lost(
        claims.map((one) => one.supersededBy),
        known.claims,
      ),
    ).toEqual([])
    expect(
      lost(
        figures.flatMap((one) => one.values.map((value) => value.statement)),
        known.statements,
      ),
    ).toEqual([])
    expect(
      lost(
        figures.map((one) => one.claim),
        known.claims,
      ),
    ).toEqual([])
    expect(
      lost(
        expectations.flatMap((one) => one.due.map((move) => move.statement)),
        known.statements,
      ),
    ).toEqual([])
    expect(
      lost(
        expectations.map((one) => one.owner),
        known.actors,
      ),
    ).toEqual([])
    expect(
      lost(
        checks.map((one) => one.claim),
        known.claims,
      ),
    ).toEqual([])
    expect(
      lost(
        [...corrections, ...retractions].map((one) => one.check),
        known.checks,
      ),
    ).toEqual([])
    expect(
      lost(
        [...checks, ...corrections, ...retractions].map((one) => one.by),
        known.people,
      ),
    ).toEqual([])
    for (const { from, to } of reliances) {
      expect(lost([from, 'statement' in to ? to.statement : null], known.statements)).toEqual([])
      expect(lost(['source' in to ? to.source : null], known.sources)).toEqual([])
    }
  })
})

describe('statements', () => {
  test.each(statements.map((one) => [one.key, one] as const))(
    '%s stands exactly once in its snapshot',
    (_, one) => {
      const text = textOf(one)
      expect(text.split(one.exact)).toHaveLength(2)
      const { start, end, prefix, suffix, cue, source } = anchorOf(one)
      const points = [...text]
      expect(points.slice(start, end).join('')).toBe(one.exact)
      expect(text).toContain(prefix + one.exact + suffix)
      for (const [spans, words] of [
        [cue, one.cueWords],
        [source, one.sourceWords],
      ] as const)
        expect(spans.map(([from, to]) => points.slice(from, to).join(''))).toEqual(words ? [words] : [])
    },
  )

  test('name each hop as the report words it', () => {
    const strange = statements.flatMap((one) =>
      one.chain
        .filter((hop) => !hop.name.split(' ').every((word) => textOf(one).includes(word)))
        .map((hop) => `${one.key}: ${hop.name}`),
    )
    expect(strange).toEqual([])
  })

  test('carry the hedge they are worded with, and tie each hop to one row', () => {
    expect(statements.filter((one) => one.hedge && !one.exact.includes(one.hedge))).toEqual([])
    expect(statements.flatMap((one) => one.chain).filter((hop) => !hop.actor === !hop.source)).toEqual([])
  })

  test('unnamed speakers belong to one report each', () => {
    for (const actor of actors.filter((one) => one.kind === 'unnamed')) {
      const where = statements
        .filter((one) => one.chain.some((hop) => hop.actor === actor.key))
        .map((one) => one.report)
      expect(new Set(where).size, actor.key).toBe(1)
    }
  })

  test('only the silent edit drops one', () => {
    expect(statements.filter(isDropped).map((one) => one.key)).toEqual(['post-ilmar.engineers-held'])
  })
})

describe('reports', () => {
  test.each(reports.map((one) => [one.key, one] as const))(
    '%s is 120 to 350 words, captured after it was published',
    (_, one) => {
      for (const { text, retrievedAt } of one.snapshots) {
        const words = text.split(/\s+/).length
        expect(words).toBeGreaterThanOrEqual(120)
        expect(words).toBeLessThanOrEqual(350)
        expect(Date.parse(retrievedAt)).toBeGreaterThan(Date.parse(one.publishedAt))
      }
      expect(new Set(one.snapshots.map((snapshot) => snapshot.text)).size).toBe(one.snapshots.length)
      const source = sources.find((row) => row.key === one.source)
      expect(source?.domains).toContain(new URL(one.url).hostname)
    },
  )

  test('stand in order of publication, under reserved domains only', () => {
    const times = reports.map((one) => Date.parse(one.publishedAt))
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    const addresses = [...reports.map((one) => one.url), ...sources.map((one) => one.homepage)]
    expect(addresses.filter((url) => !new URL(url).hostname.endsWith('.example'))).toEqual([])
  })

  test('say themselves which agency contributed', () => {
    expect(contributions.map((one) => [one.report, one.source])).toEqual(
      reports.flatMap((one) => (one.contributors ?? []).map((source) => [one.key, source])),
    )
    for (const { report, words } of contributions)
      expect(reports.find((one) => one.key === report)?.snapshots[0]?.text).toContain(words)
  })
})

test('a statement bears on a claim once, and what rests on another comes no earlier', () => {
  expect(new Set(stances.map((one) => `${one.statement} ${one.claim}`)).size).toBe(stances.length)
  const place = new Map(statements.map((one, i) => [one.key, i]))
  for (const { from, to } of reliances)
    if ('statement' in to) expect(place.get(from)).toBeGreaterThan(place.get(to.statement)!)
})
