import { describe, expect, it } from 'vitest'
import { gives } from './rights.ts'

const [reader, editor, admin] = (['reader', 'editor', 'admin'] as const).map((role) => ({
  role,
  suspendedAt: null,
})) as [
  { role: 'reader'; suspendedAt: null },
  { role: 'editor'; suspendedAt: null },
  { role: 'admin'; suspendedAt: null },
]
const away = <T extends object>(who: T) => ({ ...who, suspendedAt: '2026-09-01T10:00:00Z' })

describe('rights', () => {
  it('are given by a higher role, also to somebody who is suspended, and by a way back in', () => {
    expect(gives(reader, editor)).toBe(true)
    expect(gives(editor, admin)).toBe(true)
    expect(gives(away(editor), away(admin))).toBe(true)
    expect(gives(away(reader), reader)).toBe(true)
  })

  it('are taken by a lower role and a suspension, and neither by no change', () => {
    expect(gives(admin, editor)).toBe(false)
    expect(gives(admin, away(admin))).toBe(false)
    expect(gives(away(admin), away(reader))).toBe(false)
    expect(gives(editor, editor)).toBe(false)
  })
  it('are given by a limit that is lifted or grows, and taken by one that is set or shrinks', () => {
    const limited = (...stories: string[]) => ({ ...editor, stories })
    for (const [before, after] of [
      [limited('a'), editor],
      [limited('a'), { ...editor, stories: null }],
      [limited(), limited('a')],
      [limited('a', 'b'), limited('b', 'c')],
      [away(limited('a')), away(editor)],
    ] as const) {
      expect(gives(before, after)).toBe(true)
    }
    for (const [before, after] of [
      [editor, limited('a')],
      [{ ...editor, stories: null }, limited()],
      [limited('a', 'b'), limited('b')],
      [limited('a', 'b'), limited('b', 'a')],
      [limited(), limited()],
    ] as const) {
      expect(gives(before, after)).toBe(false)
    }
  })
})
