import { describe, expect, it } from 'vitest'
import type { Due } from '#data/follow/digests.ts'
import { digestMail } from './digest-mail.ts'

const at = '2026-09-02T05:00:00.000Z'
const claim = (wording: string, language = 'en') => ({ id: 'cccccccccccc', wording, language })
const due = (over: Partial<Due> = {}): Due => ({
  id: 'dddddddddddd',
  day: '2026-09-02',
  person: { id: 'pppppppppppp', name: 'Ellis Quay', email: 'ellis@reader.example', language: 'en' },
  about: { kind: 'story', id: 'ssssssssssss', name: 'Water for Belmara', language: 'en' },
  digest: {
    more: 0,
    lines: [
      {
        kind: 'move',
        claim: claim('The road is mined'),
        from: 'single source',
        to: 'corroborated',
        moves: 2,
        at,
      },
      {
        kind: 'retraction',
        claim: claim('الطريق مغلق', 'ar'),
        check: 'kkkkkkkkkkkk',
        reasons: 'كان خطأ',
        language: 'ar',
        at,
      },
    ],
  },
  ...over,
})
const where = { origin: 'https://record.example', zone: 'UTC', token: 'TOKEN' }
const person = (language: 'en' | 'ar' | 'he') => ({ ...due().person, language })

describe('a digest as a mail', () => {
  it('says what moved and what was retracted, with where to read it and how to end it', () => {
    const { subject, text, html, unsubscribe } = digestMail(due(), where)
    expect(subject).toBe('\u2068Water for Belmara\u2069: 2 changes')
    for (const body of [text, html]) {
      expect(body).toContain('Single source')
      expect(body).toContain('Corroborated')
      expect(body).toContain('moved 2 times')
      expect(body).toContain('https://record.example/claims/cccccccccccc')
      expect(body).toContain('https://record.example/checks/kkkkkkkkkkkk')
      expect(body).toContain('https://record.example/following/end/TOKEN')
      expect(body).not.toContain('ellis@reader.example')
    }
    expect(unsubscribe).toBe('https://record.example/following/end/TOKEN/now')
  })

  it.each([
    ['ar', 'rtl', 'https://record.example/ar/stories/ssssssssssss'],
    ['he', 'rtl', 'https://record.example/he/stories/ssssssssssss'],
    ['en', 'ltr', 'https://record.example/stories/ssssssssssss'],
  ] as const)('is in the language of its person: %s', (language, direction, page) => {
    const { html, text } = digestMail(due({ person: person(language) }), where)
    expect(html).toContain(`<html lang="${language}" dir="${direction}">`)
    expect(html).toContain('<bdi lang="ar" dir="rtl">الطريق مغلق</bdi>')
    expect(text).toContain(page)
  })

  it('asks for nothing from anywhere, and lets no text of the record out of its place', () => {
    const evil =
      '<img src=https://track.example/x>\u202e"onload=1\u2069\u2069 \u0000 & <script>alert(1)</script>'
    const given = due({
      about: { ...due().about, name: `${evil}\r\nBcc: a@b.example` },
      digest: {
        more: 3,
        lines: [
          { kind: 'move', claim: claim(evil), from: 'empty', to: 'denied', moves: 1, at },
          { kind: 'correction', claim: claim(evil), check: 'k', reasons: evil, language: 'en', at },
        ],
      },
    })
    const { html, text, subject } = digestMail(given, where)
    expect(html).not.toMatch(/<(img|script|link|iframe|style|form)|url\(|background/i)
    expect(
      [...html.matchAll(/https?:[^"<\s]+/g)].filter(([url]) => !url.startsWith(where.origin)),
    ).toHaveLength(countOf(html, 'https://track.example/x&gt;'))
    expect(subject).not.toMatch(/[\r\n]/)
    for (const line of text.split('\n')) expect(closed(line), JSON.stringify(line)).toBe(true)
  })
})

const countOf = (text: string, part: string) => text.split(part).length - 1

/** Whether every isolate and override of a line ends in it, and none ends that never began. */
function closed(line: string): boolean {
  const open: string[] = []
  for (const c of line) {
    if ('\u2066\u2067\u2068'.includes(c)) open.push('\u2069')
    else if ('\u202a\u202b\u202d\u202e'.includes(c)) open.push('\u202c')
    else if ('\u2069\u202c'.includes(c) && open.pop() !== c) return false
  }
  return open.length === 0
}
