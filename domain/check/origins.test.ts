import { describe, expect, it } from 'vitest'
import { crossCheck } from './crosscheck.ts'
import { type Small, small } from './testing/small.ts'
import type { Side } from './types.ts'

const affirms = (parts: Small): Side => crossCheck(small(parts)).origins.affirms
const keys = (parts: Small): string[] => affirms(parts).origins.map((origin) => origin.key)
const kinds = (parts: Small): string[] => affirms(parts).origins.map((origin) => origin.kind)

const ministry = { id: 'ministry', kind: 'body' as const, speaksFor: 'government' }
const government = { id: 'government', kind: 'body' as const }
const minister = { id: 'minister', kind: 'person' as const, speaksFor: 'ministry' }
const doctor = { id: 'doctor', kind: 'person' as const }
const officials = { id: 'officials', kind: 'unnamed' as const, body: 'government' }
const actors = [ministry, government, minister, doctor, officials]

describe('O2: the speaker', () => {
  it('is the top body a named speaker speaks for', () => {
    const parts = {
      actors,
      said: [
        { id: 'a', by: ['doctor', 'minister'] },
        { id: 'b', by: ['government'] },
      ],
    }
    expect(keys(parts)).toEqual(['actor:government'])
    expect(kinds(parts)).toEqual(['body'])
  })

  it('is the person who speaks for no one', () => {
    const parts = { actors, said: [{ id: 'a', by: ['minister', 'doctor'] }] }
    expect(keys(parts)).toEqual(['actor:doctor'])
    expect(kinds(parts)).toEqual(['person'])
  })

  it('is the unnamed actor itself, whatever its body', () => {
    expect(keys({ actors, said: [{ id: 'a', by: ['officials'] }] })).toEqual(['actor:officials'])
  })

  it('is one body for all whose bodies speak for each other in a circle', () => {
    const circle = [
      { id: 'x', kind: 'body' as const, speaksFor: 'y' },
      { id: 'y', kind: 'body' as const, speaksFor: 'x' },
      { id: 'p', kind: 'person' as const, speaksFor: 'y' },
    ]
    const said = ['x', 'y', 'p'].map((id) => ({ id, by: [id] }))
    expect(keys({ actors: circle, said })).toEqual(['actor:x'])
  })
})

describe('O3: own reporting', () => {
  it('is the newsroom', () => {
    expect(affirms({ said: [{ id: 'a', in: 'paper' }] }).origins).toEqual([
      { key: 'source:paper', kind: 'newsroom', statements: ['a'] },
    ])
  })

  it("is the top body of the actor on the actor's own channel", () => {
    const sources = [{ id: 'channel', actor: 'ministry' }]
    expect(keys({ actors, sources, said: [{ id: 'a', in: 'channel' }] })).toEqual(['actor:government'])
  })
})

describe('O1: reliance', () => {
  const said = [
    { id: 'a', by: ['doctor'] },
    { id: 'b', by: ['ministry'] },
    { id: 'c', by: ['officials'] },
  ]

  it('inherits all origins, step by step, and keeps them apart', () => {
    const rests = [
      { from: 'd', to: 'c' },
      { from: 'c', to: 'a' },
      { from: 'c', to: 'b' },
    ]
    const side = affirms({ actors, said: [...said, { id: 'd' }], rests })
    expect(side.origins.map((origin) => [origin.key, origin.statements])).toEqual([
      ['actor:doctor', ['a', 'c', 'd']],
      ['actor:government', ['b', 'c', 'd']],
    ])
  })

  it('asks for the same stance', () => {
    const other = [{ id: 'a', by: ['doctor'], stance: 'mentions' as const }, { id: 'b' }]
    expect(keys({ actors, said: other, rests: [{ from: 'b', to: 'a' }] })).toEqual(['source:paper'])
  })

  it('inherits nothing from what was withdrawn', () => {
    const withdrawn = [{ ...said[0]!, withdrawn: true }, said[1]!, said[2]!]
    const rests = [
      { from: 'c', to: 'a' },
      { from: 'c', to: 'b' },
    ]
    expect(keys({ actors, said: withdrawn, rests })).toEqual(['actor:government'])
  })

  it('puts a stand-in where what is relied on is not in the record, also beside what is', () => {
    const rests = [
      { from: 'a', toSource: 'wire' },
      { from: 'b', to: 'elsewhere', toSource: 'wire', toDate: '2023-12-20' },
      { from: 'b', to: 'c', toSource: 'another' },
    ]
    const side = affirms({ actors, said, rests })
    expect(side.origins.map((origin) => [origin.key, origin.kind])).toEqual([
      ['actor:officials', 'unnamed'],
      ['report:wire', 'stand-in'],
      ['report:wire@2023-12-20', 'stand-in'],
    ])
  })

  it('takes a circle as one origin, keyed by its earliest published, beside what it rests on', () => {
    const circle = [
      { id: 'x', at: '2023-12-22' },
      { id: 'z', at: '2023-12-21T09:00:00+02:00' },
      { id: 'y', at: '2023-12-21T08:00:00Z' },
      { id: 'a', by: ['doctor'] },
      { id: 'copy' },
    ]
    const rests = [
      ['x', 'y'],
      ['y', 'z'],
      ['z', 'x'],
      ['z', 'a'],
      ['copy', 'x'],
    ].map(([from, to]) => ({ from: from!, to }))
    const side = affirms({ actors, said: circle, rests })
    expect(side.origins.map((origin) => [origin.key, origin.statements])).toEqual([
      ['actor:doctor', ['a', 'copy', 'x', 'y', 'z']],
      ['cycle:z', ['copy', 'x', 'y', 'z']],
    ])
  })

  it('takes a statement that rests on itself as a circle, and follows a chain of any length', () => {
    expect(keys({ said: [{ id: 'a' }], rests: [{ from: 'a', to: 'a' }] })).toEqual(['cycle:a'])
    const long = Array.from({ length: 5000 }, (_, i) => ({ id: `s${i}` }))
    const rests = long.slice(1).map(({ id }, i) => ({ from: id, to: `s${i}` }))
    expect(keys({ said: long, rests })).toEqual(['source:paper'])
  })
})
