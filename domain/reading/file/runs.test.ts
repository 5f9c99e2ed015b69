import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PdfPage, pdfRuns } from './pdf-runs.ts'
import { unwrap } from './unwrap.ts'
import { httpAnswer, warcRecords } from './warc.ts'
import { pageOfRuns } from './whole-page.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** Lines at the usual distance, from the top. */
const page = (lines: [text: string, y: number, size?: number, x?: number][]): PdfPage => ({
  height: 800,
  pieces: lines.map(([text, y, size = 10, x = 50]) => ({
    text,
    x,
    y,
    width: text.length * 5,
    size,
    ends: true,
  })),
})

describe('the text of a PDF', () => {
  it('has paragraphs, headings and lists, words whole, and no running heads', () => {
    const head = (number: number): [string, number] => [`The Quay, page ${number}`, 780]
    const runs = pdfRuns([
      page([
        head(1),
        ['A large title', 700, 20],
        ['The board said that the re-', 650],
        ['pair would go on', 638],
        ['for weeks.', 626],
        ['Another one begins.', 600],
        ['• first', 580],
        ['• second', 568],
        ['It ends on the', 540],
        ['3', 30],
      ]),
      page([head(2), ['next page.', 700], ['4', 30]]),
    ])
    expect(runs).toEqual([
      { kind: 'heading', text: 'A large title' },
      { kind: 'paragraph', text: 'The board said that the repair would go on for weeks.' },
      { kind: 'paragraph', text: 'Another one begins.' },
      { kind: 'list', text: '• first' },
      { kind: 'list', text: '• second' },
      { kind: 'paragraph', text: 'It ends on the next page.' },
    ])
  })

  it('puts the pieces of one line together with the spaces between them', () => {
    const piece = (text: string, x: number, ends = false) => ({
      text,
      x,
      y: 500,
      width: text.length * 5,
      size: 10,
      ends,
    })
    const runs = pdfRuns([
      {
        height: 800,
        pieces: [piece('The', 50), piece('har', 70), piece('bour', 85), piece('board', 120, true)],
      },
    ])
    expect(runs).toEqual([{ kind: 'paragraph', text: 'The harbour board' }])
  })

  it('takes any pieces', () => {
    const any = fc.record({
      text: fc.string(),
      x: fc.float(),
      y: fc.float(),
      width: fc.float(),
      size: fc.float(),
      ends: fc.boolean(),
    })
    fc.assert(fc.property(fc.array(any), (pieces) => void pdfRuns([{ height: 800, pieces }])))
  })
})

describe('a plain message', () => {
  it('has its paragraphs back', () => {
    const text =
      'The harbour board said on Tuesday that the northern ferry would stay in\r\nport for three weeks.\r\n\r\n> The crew asked on Monday whether the northern ferry would sail that\r\n> week.\r\n- the rudder\r\n- the crew\r\n\r\nYours,\r\nMira'
    expect(unwrap(text)).toEqual([
      {
        kind: 'paragraph',
        text: 'The harbour board said on Tuesday that the northern ferry would stay in port for three weeks.',
      },
      { kind: 'quote', text: 'The crew asked on Monday whether the northern ferry would sail that week.' },
      { kind: 'list', text: '- the rudder' },
      { kind: 'list', text: '- the crew' },
      { kind: 'paragraph', text: 'Yours,' },
      { kind: 'paragraph', text: 'Mira' },
    ])
  })
  it('loses no letter', () => {
    const letters = (text: string) => text.replace(/[\s>]/g, '')
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '.', 'word ', 'ש', '👩‍🚒') }),
        (text) => {
          expect(
            letters(
              unwrap(text)
                .map((run) => run.text)
                .join(''),
            ),
          ).toBe(letters(text))
        },
      ),
    )
  })
})

describe('a page of runs', () => {
  it('has offsets that are those of its text, whatever the runs', () => {
    const run = fc.record({
      kind: fc.constantFrom('paragraph' as const, 'heading' as const),
      text: fc.string({ unit: 'binary' }),
    })
    fc.assert(
      fc.property(fc.array(run), (runs) => {
        const { text, blocks } = pageOfRuns(runs)
        const points = Array.from(text)
        expect(text.isWellFormed() && !text.includes('\u0000')).toBe(true)
        for (const { start, end } of blocks) expect(points.slice(start, end).join('').trim()).not.toBe('')
      }),
    )
  })
})

describe('a web archive', () => {
  const record = (type: string, url: string, block: string) =>
    `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: <${url}>\r\nWARC-Date: 2031-03-04T10:00:00Z\r\nContent-Length: ${utf8(block).length}\r\n\r\n${block}\r\n\r\n`
  it('gives its records, and passes over what is none', () => {
    const text = `${record('warcinfo', '', 'software: x\r\n')}junk${record('response', 'https://a.example/', 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n<p>é\r\n0\r\n\r\n')}`
    // "é" is two bytes: the chunk says four
    const bytes = utf8(text.replace('4\r\n<p>é', '5\r\n<p>é'))
    const fixed = [...warcRecords(utf8(text))]
    expect(fixed.map(({ type, url }) => [type, url])).toEqual([
      ['warcinfo', ''],
      ['response', 'https://a.example/'],
    ])
    const answer = httpAnswer([...warcRecords(bytes)].at(-1)!.block)
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'text/html' } })
    expect(new TextDecoder().decode(answer!.body)).toBe('<p>é')
  })
  it('that is cut off, or lies about a length, ends where it does', () => {
    const whole = utf8(record('response', 'https://a.example/', 'HTTP/1.1 200 OK\r\n\r\nx'))
    for (let at = 0; at < whole.length - 5; at++) expect([...warcRecords(whole.subarray(0, at))]).toEqual([])
    expect([...warcRecords(utf8('WARC/1.0\r\nContent-Length: 99999999\r\n\r\nx'))]).toEqual([])
    expect([...warcRecords(utf8('WARC/1.0\r\nContent-Length: -5\r\n\r\nx'))]).toEqual([])
  })
})
