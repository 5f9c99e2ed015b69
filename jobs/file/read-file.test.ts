import fs from 'node:fs'
import path from 'node:path'
import { deflateSync, gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readFileInWorker } from '../file-in-worker.ts'
import { readFile } from './read-file.ts'

// Made by real programs: PDF by Chromium and PDFKit, DOCX by docx, messages by Nodemailer, archives by Wget.
const folder = path.join(process.cwd(), 'jobs', 'file', 'examples')
const example = (name: string) => new Uint8Array(fs.readFileSync(path.join(folder, name)))
const read = async (name: string, page?: string) => {
  const outcome = await readFile({ bytes: example(name), ...(page ? { page } : {}) })
  if (!('page' in outcome)) throw new Error(JSON.stringify(outcome))
  return outcome
}
const site = 'http://localhost:4149'

describe('files that people have', () => {
  it('a PDF: paragraphs, headings, byline and date as they stand in it', async () => {
    const { page, came } = await read('ferry.pdf')
    expect(page).toMatchObject({
      kind: 'article',
      title: 'Ferry stays in port',
      byline: ['Ada Writer'],
      publishedAt: '2031-03-04',
      publishedDayOnly: true,
      language: 'en',
    })
    expect(page.text).toContain(
      '“We are ready to sail as soon as the part is here,” said Mira Oss, who leads',
    )
    expect(page.blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
    ])
    expect(came.facts.find(({ name }) => name === 'pages')?.value).toBe('1')
  })

  it('a PDF of several pages: what stands at the edge of each is left out', async () => {
    const { page, came } = await read('long.pdf')
    expect(came.facts).toContainEqual({ name: 'pages', value: '2' })
    expect(page.text).not.toMatch(/site\/long|1\/2|2\/2/)
    expect(page.text.match(/The harbour board said on Tuesday/g)).toHaveLength(5)
  })

  it('a PDF in two columns: one text', async () => {
    const { page } = await read('columns.pdf')
    expect(page.title).toBe('Two columns, one story')
    expect(page.text.match(/rudder is re-placed by the yard\./g)).toHaveLength(30)
  })

  it('a Word document', async () => {
    const { page, came } = await read('statement.docx')
    expect(page).toMatchObject({ title: 'Statement on the ferry', publishedAt: '2031-03-04', language: 'en' })
    expect(page.blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
      'list',
      'list',
    ])
    expect(came).toMatchObject({
      format: 'docx',
      facts: expect.arrayContaining([{ name: 'author', value: 'Harbour board' }]),
    })
  })

  it('a message: its text, its head, and what came along', async () => {
    const { page, came } = await read('statement.eml')
    expect(page).toMatchObject({
      title: 'Ferry stays in port — statement',
      byline: ['Mira Oss'],
      publishedAt: '2031-03-04T08:30:00.000Z',
      publishedDayOnly: false,
    })
    expect(page.text).toContain('would stay in port for three weeks while')
    expect(came.facts).toContainEqual({ name: 'from', value: 'Mira Oss <mira.oss@harbour.example>' })
    expect(came.facts).toContainEqual({ name: 'message id', value: '<one@harbour.example>' })
    expect(came.facts.find(({ name }) => name === 'authentication')?.value).toContain('dkim=fail')
    expect(came.attachments).toEqual([{ name: 'costs – März.csv', type: 'text/csv', size: 20 }])
  })

  it('a message of plain text, in paragraphs', async () => {
    const { page } = await read('plain.eml')
    expect(page.title).toBe('פרסום: המעבורת')
    expect(page.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list', 'list', 'paragraph'])
  })

  it('a web archive: the page itself, from where and when the archive got it', async () => {
    const { page, came, archived } = await read('one.warc.gz')
    expect(page).toMatchObject({
      title: 'Ferry stays in port',
      siteName: 'The Quay Gazette',
      byline: ['Ada Writer'],
    })
    expect(archived).toMatchObject({
      url: `${site}/ferry.html`,
      status: 200,
      contentType: 'text/html',
      retrievedAt: '2026-11-28T12:25:42Z',
    })
    expect(new TextDecoder().decode(archived!.bytes)).toMatch(/^<!doctype html>.*<\/html>\n$/s)
    expect(came).toMatchObject({
      format: 'archive',
      facts: [{ name: 'archive page' }, { name: 'archived by', value: expect.stringContaining('Wget') }],
    })
  })

  it('of several pages, one is chosen', async () => {
    for (const name of ['two.warc.gz', 'two.wacz']) {
      const outcome = await readFile({ bytes: example(name) })
      expect(outcome).toMatchObject({
        choose: [
          { url: `${site}/ferry.html`, title: expect.stringContaining('Ferry stays in port') },
          { url: `${site}/bridge.html`, title: expect.stringContaining('Bridge opens early') },
        ],
      })
      expect((await read(name, `${site}/bridge.html`)).page.title).toBe('Bridge opens early')
      expect(await readFile({ bytes: example(name), page: 'https://elsewhere.example/' })).toEqual({
        refused: 'archive.no such page',
      })
    }
  })
})

const word = (xml: string) =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(xml),
  })

/** A message of so many parts, each within the one before. */
const nested = (depth: number) =>
  Buffer.from(
    `From: a@b.example\r\nSubject: x\r\n${Array.from({ length: depth }, (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`).join('')}\r\nx`,
  )

describe('files that nobody can read are refused with what to do', () => {
  const warc = (block: Uint8Array, more = '') =>
    Buffer.concat([
      Buffer.from(
        `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nWARC-Date: 2031-03-04T10:00:00Z\r\nContent-Length: ${block.length}\r\n\r\n`,
      ),
      block,
      Buffer.from(`\r\n\r\n${more}`),
    ])
  const http = (body: Uint8Array, head = '') =>
    Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${head}\r\n`), body])
  const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024, 'a'))
  it.each<[string, () => Uint8Array, string]>([
    ['a locked PDF', () => example('locked.pdf'), 'pdf.locked'],
    ['a PDF of pictures', () => example('scanned.pdf'), 'pdf.no text'],
    ['a PDF cut off', () => example('ferry.pdf').subarray(0, 900), 'file.broken'],
    ['an empty Word document', () => example('empty.docx'), 'docx.empty'],
    ['a Word document of broken XML', () => word('<w:document'), 'file.broken'],
    ['a zip cut off', () => example('statement.docx').subarray(0, 2000), 'file.broken'],
    ['a zip of other things', () => zipSync({ 'a.txt': strToU8('x') }), 'file.zip'],
    ['a zip of nothing', () => zipSync({}), 'file.zip'],
    [
      'a locked Word document',
      () =>
        Buffer.concat([
          Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
          Buffer.alloc(200),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
      'docx.locked',
    ],
    [
      'an older document',
      () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(200)]),
      'file.older office',
    ],
    ['a message of attachments', () => example('attachment-only.eml'), 'mail.only attachments'],
    [
      'a message without text',
      () => Buffer.from('From: a@b.example\r\nSubject: x\r\n\r\n\r\n'),
      'mail.empty',
    ],
    ['a message of parts within parts', () => nested(2000), 'file.broken'],
    [
      'a message of 3 MB of head',
      () => Buffer.from(`From: a@b.example\r\nSubject: x\r\nX-A: ${'a'.repeat(3e6)}\r\n\r\nx`),
      'file.broken',
    ],
    [
      'a Word document 60,000 deep',
      () =>
        word(
          `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${'<w:sdt><w:sdtContent>'.repeat(30_000)}${'</w:sdtContent></w:sdt>'.repeat(30_000)}</w:body></w:document>`,
        ),
      'file.broken',
    ],
    ['an archive without a page', () => warc(http(Buffer.from('x'), '').subarray(0, 9)), 'archive.no page'],
    ['an archive that unpacks to 300 MB', () => bomb, 'file.too large inside'],
    [
      'a page in an archive that unpacks to 300 MB',
      () => warc(http(bomb, 'Content-Encoding: gzip\r\n')),
      'file.too large inside',
    ],
    ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'file.picture'],
    ['noise', () => Uint8Array.from({ length: 4000 }, (_, at) => (at * 7) % 31), 'file.binary'],
  ])('%s', async (_, bytes, refused) => {
    expect(await readFile({ bytes: new Uint8Array(bytes()) })).toMatchObject({ refused })
  })

  it('a Word document that unpacks to 300 MB, and one that lies about it', async () => {
    const packed = zipSync({ 'word/document.xml': new Uint8Array(300 * 1024 * 1024) }, { level: 9 })
    expect(packed.length).toBeLessThan(1024 * 1024)
    expect(await readFile({ bytes: packed })).toEqual({ refused: 'file.too large inside' })
    // says 1,000 bytes where the zip lists what it holds
    const lying = packed.slice()
    const view = new DataView(lying.buffer)
    for (let at = 0; at < lying.length - 30; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true)
    const before = process.memoryUsage().rss
    expect(await readFile({ bytes: lying })).toMatchObject({ refused: 'file.broken' })
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
    // packing 300 MB takes seconds of processor, and longer beside others
  }, 120_000)

  it('an entity in a Word document stands for nothing', async () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "AAAAAAAAAA"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Said &c; here</w:t></w:r></w:p></w:body></w:document>`
    const outcome = await readFile({ bytes: word(xml) })
    expect('page' in outcome ? outcome.page.text : '').not.toContain('AAAAAAAAAA')
  })
})

describe('in a process of its own', () => {
  const bytes = new TextEncoder().encode('The harbour board said so.')
  const fixture = path.join(process.cwd(), 'jobs', 'file', 'file-worker.fixture.ts')
  it('a file is read and the process ended', async () => {
    expect(await readFileInWorker({ bytes: example('statement.eml') })).toMatchObject({
      came: { format: 'mail' },
    })
  }, 30_000)
  it.each([
    ['loop', 'too slow', 1500],
    ['memory', 'crashed', 20_000],
    ['buffers', 'crashed', 20_000],
    ['exit', 'crashed', 20_000],
  ])(
    'one that ends in "%s" is told as %s, and the next is read',
    async (bad, error, milliseconds) => {
      const settings = { file: fixture, milliseconds, megabytes: 64 }
      const [first, second] = await Promise.all([
        readFileInWorker({ bytes: new TextEncoder().encode(bad) }, settings),
        readFileInWorker({ bytes }, { ...settings, milliseconds: 20_000 }),
      ])
      expect(first).toMatchObject({ error })
      expect(second).toMatchObject({ came: { format: 'text' } })
    },
    60_000,
  )

  it('a PDF that unpacks to 400 MB of drawing ends by itself or is ended, and the next is read', async () => {
    const stream = deflateSync(Buffer.alloc(400 * 1024 * 1024, 'BT (a) Tj ET '))
    const head = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<<>>>>endobj
4 0 obj<</Length ${stream.length}/Filter/FlateDecode>>stream
`
    const pdf = Buffer.concat([
      Buffer.from(head),
      stream,
      Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n'),
    ])
    expect(pdf.length).toBeLessThan(2 * 1024 * 1024)
    const [first, second] = await Promise.all([
      readFileInWorker({ bytes: new Uint8Array(pdf) }, { milliseconds: 3000 }),
      readFileInWorker({ bytes }),
    ])
    expect('page' in first).toBe(false)
    expect(second).toMatchObject({ came: { format: 'text' } })
  }, 60_000)
})
