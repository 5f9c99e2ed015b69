import { describe, expect, it } from 'vitest'
import { canonicalEvidence, crossCheck, reasonOf } from './crosscheck.ts'
import { explain, pathTo } from './explain.ts'
import { small } from './testing/small.ts'
import { crossCheckCase } from './types.ts'

const actors = [
  { id: 'army', kind: 'body' as const },
  { id: 'officials', kind: 'unnamed' as const, body: 'army', descriptor: 'officials' },
]
const input = small({
  actors,
  said: [
    { id: 'a', by: ['officials'] },
    { id: 'b', by: ['army'], hedge: 'apparently' },
    { id: 'copy', in: 'other' },
    { id: 'no', in: 'other', stance: 'denies', withdrawn: true },
  ],
  rests: [
    { from: 'copy', to: 'b' },
    { from: 'copy', toSource: 'wire', toDate: '2023-12-20' },
  ],
})

describe('crossCheck', () => {
  it('answers with the published fields alone', () => {
    expect(crossCheck(input)).toEqual({
      id: 'case',
      status: 'corroborated',
      reason: 'At least two independent origins affirm this claim without a hedge.',
      rule: 1,
      origins: {
        affirms: {
          least: 2,
          most: 3,
          origins: [
            { key: 'actor:army', kind: 'body', statements: ['b', 'copy'] },
            { key: 'actor:officials', kind: 'unnamed', statements: ['a'] },
            { key: 'report:wire@2023-12-20', kind: 'stand-in', statements: ['copy'] },
          ],
        },
        denies: { least: 0, most: 0, origins: [] },
      },
      edges: [{ a: 'actor:army', b: 'actor:officials', why: 'P2' }],
      loadBearing: [['copy'], ['a', 'b']],
    })
  })

  it('gives its reason as a key and numbers too', () => {
    expect(reasonOf(crossCheck(input))).toMatchObject({
      key: 'corroborated',
      params: { affirmsLeast: 2, affirmsMost: 3, affirmsStatements: 3, deniesMost: 0 },
    })
  })

  it.each([
    ['sources[1].id: "paper" is used twice', { sources: [...input.sources.slice(0, 1), ...input.sources] }],
    ['reports[0].source: no source "paper" in this case', { sources: [] }],
    ['statements[0].report: no report "report of a" in this case', { reports: [] }],
    ['statements[0].chain: no actor "officials" in this case', { actors: [] }],
    ['statements[4].id: "a" is used twice', { statements: [...input.statements, input.statements[0]!] }],
    [
      'reliances[0].from: no statement "x" in this case',
      { reliances: [{ from: 'x', to: 'a', kind: 'cites' as const }] },
    ],
    [
      'reliances[0].to: no statement "x" in this case',
      { reliances: [{ from: 'a', to: 'x', kind: 'cites' as const }] },
    ],
    [
      'reliances[0]: names neither a statement (to) nor a source (toSource)',
      { reliances: [{ from: 'a', kind: 'cites' as const }] },
    ],
  ])('says what does not fit: %s', (message, wrong) => {
    expect(() => crossCheck({ ...input, ...wrong })).toThrow(message)
  })

  it('reads a case with fields it does not know and unknowns as null', () => {
    const [statement] = input.statements
    const wide = {
      ...input,
      more: 1,
      claim: { ...input.claim, about: null },
      statements: [{ ...statement, said: '?' }],
    }
    expect(crossCheckCase.parse({ ...wide, reliances: [], verdicts: null }).statements[0]).toEqual(statement)
    expect(
      crossCheckCase.safeParse({ ...input, reports: [{ ...input.reports[0], publishedAt: 'soon' }] }).success,
    ).toBe(false)
  })
})

describe('explain', () => {
  const explanation = explain(input)

  it('says of each statement whether it is live and how it is hedged', () => {
    expect(explanation.statements.map(({ id, live, hedged }) => [id, live, hedged])).toEqual([
      ['a', true, null],
      ['b', true, 'own'],
      ['copy', true, null],
      ['no', false, null],
    ])
    expect(explanation.unhedged.statements).toEqual(['a', 'copy'])
    const alone = explain({ ...input, reliances: input.reliances.slice(0, 1) })
    expect(alone.statements[2]!.hedged).toBe('inherited')
  })

  it('shows the way to each origin', () => {
    expect(pathTo(explanation, 'copy', 'actor:army')).toEqual(['copy', 'b'])
    expect(pathTo(explanation, 'copy', 'report:wire@2023-12-20')).toEqual(['copy'])
  })

  it('names origins, and what became one', () => {
    const verdicts = [{ a: 'actor:officials', b: 'actor:army', same: true }]
    expect(explain({ ...input, verdicts }).origins[0]).toEqual({
      key: 'actor:army',
      kind: 'body',
      label: { actor: 'army' },
      keys: ['actor:army', 'actor:officials'],
      affirms: ['a', 'b', 'copy'],
      denies: [],
    })
    expect(explanation.origins.map((origin) => origin.label)).toEqual([
      { actor: 'army' },
      { actor: 'officials', descriptor: 'officials', country: undefined },
      { source: 'wire', date: '2023-12-20' },
    ])
    expect(explanation.edges[0]!.between).toEqual([{ a: 'actor:army', b: 'actor:officials', why: 'P2' }])
  })
})

describe('canonicalEvidence', () => {
  const evidence = canonicalEvidence(input)

  it('is the same for the same evidence', () => {
    const same = {
      ...input,
      id: 'another',
      reliances: [...input.reliances, ...input.reliances],
      actors: input.actors.map((actor) => ({ ...actor, country: null })).reverse(),
      statements: input.statements.map((statement) => ({
        ...statement,
        withdrawn: statement.withdrawn ?? false,
      })),
      verdicts: [],
    }
    expect(canonicalEvidence(same)).toBe(evidence)
  })

  it('takes a verdict either way round', () => {
    const [one, other] = [
      { a: 'x', b: 'y', same: true },
      { a: 'y', b: 'x', same: true },
    ]
    const evidenceWith = (verdict: typeof one) => canonicalEvidence({ ...input, verdicts: [verdict!] })
    expect(evidenceWith(one)).toBe(evidenceWith(other))
  })

  it('is another for any change that counts', () => {
    const changed = [
      { ...input, claim: { ...input.claim, about: 'army' } },
      { ...input, reliances: input.reliances.slice(1) },
      { ...input, verdicts: [{ a: 'x', b: 'y', same: true }] },
      { ...input, reports: input.reports.map((report) => ({ ...report, contributors: ['wire'] })) },
      {
        ...input,
        statements: input.statements.map((one) => ({ ...one, chain: [...one.chain, ...one.chain, 'army'] })),
      },
    ]
    expect(new Set([evidence, ...changed.map(canonicalEvidence)]).size).toBe(changed.length + 1)
  })
})
