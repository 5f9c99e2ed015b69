import { describe, expect, it } from 'vitest'
import { readText } from '../read.ts'
import type { DraftStatement } from '../types.ts'

const PUBLISHED = '2024-03-07T12:00:00Z'
const read = (text: string, language = 'en') => {
  const points = [...text]
  const reading = readText(text, { language, publishedAt: PUBLISHED })
  const words = (statement: DraftStatement | undefined) =>
    statement?.content.map(([start, end]) => points.slice(start, end).join('')).join(' … ')
  return { ...reading, words, last: (index = 0) => reading.statements[index]?.chain.at(-1) }
}

describe('readStatements, English', () => {
  it('reads a speaker with role and body, through a channel, on a day', () => {
    const { statements, words } = read(
      "Orvand has ruled out new talks on the dam, senior Orvand Front leader Tarik Belen said in a Tuesday address posted to the Orvand Front's Telegram account.",
    )
    const said = statements.find((statement) => statement.chain.at(-1)?.name === 'Tarik Belen')!
    expect(words(said)).toBe('Orvand has ruled out new talks on the dam')
    expect(said.chain).toEqual([
      { name: "Orvand Front's Telegram account", kind: 'channel', speaksFor: 'Orvand Front' },
      { name: 'Tarik Belen', kind: 'person', speaksFor: 'Orvand Front', role: 'senior leader' },
    ])
    expect(said.mode).toBe('paraphrased')
    expect(said.saidAt?.from.slice(0, 10)).toBe('2024-03-05')
    expect(said.why).toContain('said')
  })

  it('keeps an insertion in the quotation and gives a surname its full name', () => {
    const { statements, words, last } = read(
      'Mara Voss, head of the Harbour Council, arrived early. "We will open [the] gates at noon," Voss said.',
    )
    expect(words(statements[0])).toBe('"We will open [the] gates at noon,"')
    expect(statements[0]!.mode).toBe('quoted')
    expect(last()).toEqual({ name: 'Mara Voss', kind: 'person', role: 'head', speaksFor: 'Harbour Council' })
  })

  it('makes one statement of a quotation around, after and over paragraphs', () => {
    const { statements, words } = read(
      '"We left," she said, "before dawn." "We will not return."\n"That is final," Ana Ruiz added.',
    )
    expect(words(statements[0])).toBe('"We left," … "before dawn." … "We will not return."')
    expect(statements).toHaveLength(2)
  })

  it('reads who an outlet cites, the hedge, the day and what confirms what', () => {
    const { statements, reliances, words } = read(
      'The statement confirms an earlier Financial Times report from March 4, which, citing Norwegian officials, noted that the port had apparently refused the ship.',
    )
    const noted = statements.find(
      (statement) => statement.mode !== 'narrated' && statement.chain.length === 2,
    )!
    expect(noted.chain).toEqual([
      { name: 'Financial Times', kind: 'outlet' },
      { name: 'Norwegian officials', kind: 'unnamed', country: 'NO', role: 'officials' },
    ])
    expect(words(noted)).toBe('that the port had apparently refused the ship')
    expect(noted.hedge).toBe('apparently')
    expect(statements.find((statement) => statement.mode === 'narrated')?.chain).toEqual([])
    const kinds = reliances.map(({ kind, name, date }) => ({ kind, name, date }))
    expect(kinds).toContainEqual({ kind: 'cites', name: 'Financial Times', date: '2024-03-04' })
    expect(kinds).toContainEqual({ kind: 'confirms', name: 'Financial Times', date: '2024-03-04' })
  })

  it.each([
    ['According to the ministry, the bridge is closed.', 'the bridge is closed', 'according to'],
    ['The bridge is closed, the mayor told reporters on Monday.', 'The bridge is closed', 'told'],
    ['Minister: The bridge stays closed until June', 'The bridge stays closed until June', ':'],
    ['The union demanded a vote before the talks begin.', 'a vote before the talks begin', 'demanded'],
    ['Lena Ott denied that the bridge was unsafe.', 'that the bridge was unsafe', 'denied'],
    [
      'The mayor added:\n“The bridge stays closed for a year.”',
      '“The bridge stays closed for a year.”',
      'added',
    ],
  ])('drafts %s', (text, content, cue) => {
    const { statements, words } = read(text)
    const found = statements.find((statement) => words(statement) === content)
    expect(found).toBeDefined()
    expect(
      found!.cue
        .map(([start, end]) => text.slice(start, end))
        .join(' ')
        .toLowerCase(),
    ).toContain(cue)
  })

  it('takes a hedge from the reporter, never from inside the quotation', () => {
    expect(read('Lena Ott allegedly said that the bridge was sold.').statements[0]!.hedge).toBe('allegedly')
    expect(read('“It is apparently sold,” Lena Ott said.').statements[0]!.hedge).toBeNull()
  })

  it('drafts a delay that the report tells itself as narrated, without a speaker', () => {
    const { statements } = read('The vote on the dam was postponed until Friday. Nobody was hurt.')
    expect(statements.map(({ mode, chain }) => [mode, chain])).toEqual([['narrated', []]])
  })

  it('carries hops and hedges of the outer passage into what is nested in it', () => {
    const { statements } = read('Reuters allegedly reported that Lena Ott denied that the bridge was closed.')
    const inner = statements.find((statement) => statement.chain.at(-1)?.name === 'Lena Ott')!
    expect(inner.chain.map(({ name }) => name)).toEqual(['Reuters', 'Lena Ott'])
    expect(inner.hedge).toBe('allegedly')
  })

  it('notes contributions and datelines', () => {
    const { reliances } = read('OSLO (AP) — The port is closed.\nReuters contributed to this report.')
    expect(reliances.map(({ kind, name }) => [kind, name])).toEqual([
      ['reprints', 'AP'],
      ['contributed', 'Reuters'],
    ])
  })
})

describe('readStatements, Arabic and Hebrew', () => {
  it('reads quoted and indirect Arabic speech with its speaker', () => {
    const { statements, words } = read(
      'قال وزير النقل سامي الحداد إن الجسر مغلق.\nوأضاف: «لن نفتحه قبل شهر».',
      'ar',
    )
    expect(words(statements[0])).toBe('إن الجسر مغلق')
    expect(statements[0]!.chain.at(-1)?.name).toContain('سامي الحداد')
    expect(words(statements[1])).toBe('«لن نفتحه قبل شهر»')
    expect(statements[1]!.chain).toEqual(statements[0]!.chain)
    expect(statements[1]!.mode).toBe('quoted')
  })

  it('reads quoted and indirect Hebrew speech and sources behind לפי', () => {
    const { statements, words, last } = read(
      'שר התחבורה דני לוי אמר כי הגשר סגור.\n"לא נפתח אותו החודש", אמר לוי.\nלפי גורמים מצריים, ההצבעה נדחתה.',
      'he',
    )
    expect(words(statements[0])).toBe('כי הגשר סגור')
    expect(words(statements[1])).toBe('"לא נפתח אותו החודש"')
    expect(words(statements[2])).toBe('ההצבעה נדחתה')
    expect(last(2)).toMatchObject({ kind: 'unnamed', country: 'EG' })
  })
})

describe('readStatements, size', () => {
  it('stays linear on one endless paragraph of quotations and lone marks', () => {
    const text = '“We left the town at dawn,” Mara Voss said. “we left '.repeat(4000)
    const started = process.cpuUsage()
    expect(readText(text, { language: 'en' }).statements.length).toBeGreaterThan(3000)
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(15_000)
  })
})
