import { describe, expect, it } from 'vitest'
import { agencyNamed, findAgencies } from './agencies.ts'

describe('findAgencies', () => {
  it('reads datelines as reprints, with their place', () => {
    const text = 'PORT HALLE (AP) — The bridge will reopen, the mayor said.'
    expect(findAgencies(text, [])).toEqual([{ name: 'Associated Press', kind: 'reprints', span: [12, 14] }])
    expect(findAgencies('Berlin (dpa) - Die Brücke öffnet wieder.', [])[0]?.name).toBe(
      'Deutsche Presse-Agentur',
    )
  })

  it.each([
    'Reuters contributed to this report.',
    'With files from Reuters',
    'Additional reporting by Dana Orrin and Reuters.',
    '(Reuters contributed to this report)',
    'h/t Reuters',
  ])('reads "%s" as a contribution', (line) => {
    expect(findAgencies(`The bridge 🌉 reopens.\n\n${line}`, [])).toMatchObject([
      { name: 'Reuters', kind: 'contributed', span: [23, 23 + line.length] },
    ])
  })

  it('does not take common words for agencies', () => {
    expect(agencyNamed('pa')).toBeNull()
    expect(findAgencies('The fair (held in May) opens. The mayor (left) spoke.', [])).toEqual([])
    expect(findAgencies('Officials told Reuters that the bridge is safe.', [])).toEqual([])
  })
})
