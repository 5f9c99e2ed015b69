import { spawn } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { onrecord as dispatch } from './onrecord.ts'

const root = join(import.meta.dirname, '..')
const node = join(root, 'node_modules/.bin/node')

type Run = { code: number | null; out: string; err: string }

/** A process of its own: what a pipeline sees. */
function onrecord(args: string[], input = ''): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, ['cli/onrecord.ts', ...args], { cwd: root })
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text
    })
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }))
    child.stdin.end(input)
  })
}

/** The same without a process, where only the call is of interest. */
async function called(args: string[], input = ''): Promise<Run> {
  const [stdout, stderr] = [new PassThrough({ encoding: 'utf8' }), new PassThrough({ encoding: 'utf8' })]
  const code = await dispatch(args, { stdin: Readable.from([input]), stdout, stderr })
  const [out, err] = [stdout, stderr].map((stream) => (stream.end().read() as string | null) ?? '')
  return { code, out: out!, err: err! }
}

const rows = ({ out }: Run) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const jsonl = (...list: unknown[]) =>
  list.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n')

const said = '😀 "The pier is closed," Mayor Ilse Brandt told reporters on Monday.'
const wire =
  'The harbour authority closed both ferry lines after divers found deep cracks in the northern pier on Monday.'

describe('onrecord', { timeout: 120_000 }, () => {
  it('lists its commands, and names them when one is unknown', async () => {
    const help = await onrecord(['--help'])
    expect(help.code).toBe(0)
    for (const name of ['read', 'crosscheck', 'rank', 'same', 'copies', 'feed'])
      expect(help.out).toContain(`  ${name} `)
    const unknown = await called(['weigh'])
    expect(unknown).toMatchObject({ code: 2, out: '' })
    expect(unknown.err).toContain('there is no command "weigh"')
    expect(await called(['same', '--loud'])).toMatchObject({ code: 2, out: '' })
  })

  it('verify, backup and restore say how they are called, and touch nothing when called wrongly', async () => {
    for (const args of [
      ['backup'],
      ['restore'],
      ['restore', 'a', 'b'],
      ['verify', '--limit', 'all'],
      ['verify', '--loud'],
    ])
      expect(await called(args)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('call: onrecord'),
      })
    const none = join(await mkdtemp(join(tmpdir(), 'onrecord-')), 'none')
    for (const args of [['verify'], ['backup', join(none, 'file')]])
      expect(await called([...args, '--data', none])).toMatchObject({
        code: 2,
        err: expect.stringContaining('there is no record in'),
      })
  })

  it('read: texts and pages, the text unchanged, a bad line answered, the rest goes on', async () => {
    const html = `<html lang="en"><title>Pier closed</title><article><h1>Pier closed</h1><p>${said}</p><p>${wire}</p></article></html>`
    const page = { id: 'page', htmlBase64: Buffer.from(html).toString('base64') }
    const run = await onrecord(
      ['read', '--jsonl'],
      jsonl({ id: 'text', text: said }, '{"id":"bad","text":', { id: 'none' }, page),
    )
    expect(run.code).toBe(1)
    const [text, bad, none, read] = rows(run)
    expect(text).toMatchObject({
      id: 'text',
      text: said,
      title: null,
      byline: [],
      publishedAt: null,
      language: 'en',
    })
    expect(Object.keys(text)).toEqual(
      'id title byline publishedAt siteName language text statements times figures expectations reliances'.split(
        ' ',
      ),
    )
    const points = [...said]
    const [statement] = text.statements
    expect(statement.mode).toBe('quoted')
    expect(statement.content.map(([s, e]: [number, number]) => points.slice(s, e).join('')).join()).toContain(
      'The pier is closed',
    )
    expect(bad).toMatchObject({ id: 'bad', error: expect.stringContaining('not JSON') })
    expect(none).toEqual({ id: 'none', error: '"text" or "htmlBase64" is missing' })
    expect(read).toMatchObject({ id: 'page', language: 'en', text: expect.stringContaining(wire) })
  })

  it('read: one file as a list for a person or as JSON', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'onrecord-')), 'report.txt')
    await writeFile(file, said)
    const shown = await called(['read', file])
    expect(shown.code).toBe(0)
    expect(shown.out).toMatch(/1\. .*Brandt.*: quoted\n.*The pier is closed.*\n.*why: /)
    expect(rows(await called(['read', '-', '--json'], said))).toMatchObject([{ id: '-', text: said }])
    expect(await called(['read', `${file}.gone`])).toMatchObject({
      code: 2,
      err: expect.stringContaining('cannot read'),
    })
  })

  it('rank: claim ids with falling scores', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'onrecord-')), 'claims.jsonl')
    await writeFile(
      file,
      jsonl(
        { id: 'pier', claim: 'The northern pier has cracks' },
        { id: 'tram', claim: 'A tram opens', title: null },
      ),
    )
    const run = await onrecord(['rank', '--claims', file, '--jsonl'], jsonl({ id: 1, text: wire }, { id: 2 }))
    expect(run.code).toBe(1)
    expect(rows(run)).toMatchObject([
      { id: 1, ranked: ['pier'] },
      { id: 2, error: '"text" must be a string' },
    ])
    expect(await called(['rank', '--jsonl'])).toMatchObject({ code: 2 })
  })

  it('same: a score for each pair', async () => {
    const run = await onrecord(
      ['same', '--jsonl'],
      jsonl({ id: 'x', a: wire, b: wire }, { id: 'y', a: wire }),
    )
    expect(run.code).toBe(1)
    expect(rows(run)).toEqual([
      { id: 'x', score: expect.any(Number) },
      { id: 'y', error: '"b" must be a string' },
    ])
  })

  it('copies: pairs with passages in code points', async () => {
    const run = await onrecord(
      ['copies', '--jsonl'],
      jsonl({ id: 'a', text: wire }, 'nonsense', { id: 'b', text: `😀 ${wire}` }),
    )
    expect(run.code).toBe(1)
    const length = [...wire].length
    expect(rows(run)).toEqual([
      { id: null, error: expect.stringContaining('not JSON') },
      { a: 'a', b: 'b', score: 1, passages: [{ a: [0, length], b: [2, length + 2] }] },
    ])
  })

  it('feed: items of a feed, and none of what is no feed', async () => {
    const rss =
      '<rss version="2.0"><channel><title>Harbour</title><item><title>Pier closed</title><link>https://example.org/1</link></item></channel></rss>'
    const feed = (id: string, text: string) => ({ id, feedBase64: Buffer.from(text).toString('base64') })
    const run = await onrecord(
      ['feed', '--jsonl'],
      jsonl(feed('rss', rss), feed('no', 'hello'), { id: 'bad', feedBase64: '%' }),
    )
    expect(run.code).toBe(1)
    expect(rows(run)).toMatchObject([
      { id: 'rss', title: 'Harbour', items: [{ title: 'Pier closed', url: 'https://example.org/1' }] },
      { id: 'no', items: [] },
      { id: 'bad', error: '"feedBase64" is not base64' },
    ])
  })

  it('crosscheck: answers in its own format', async () => {
    const run = await onrecord(['crosscheck', '--jsonl'], '{"id":"bad"}')
    expect(run.code).toBe(1)
    expect(rows(run)).toMatchObject([{ id: 'bad', error: expect.any(String) }])
  })

  it('ends quietly when its reader has gone', async () => {
    const many = jsonl(...Array.from({ length: 3000 }, (_, id) => ({ id, a: wire, b: wire })))
    const child = spawn('sh', ['-c', `"${node}" cli/onrecord.ts same --jsonl | head -n 1`], { cwd: root })
    const err = child.stderr.setEncoding('utf8').toArray()
    const out = child.stdout.setEncoding('utf8').toArray()
    child.stdin.on('error', () => child.stdin.destroy())
    child.stdin.end(many)
    expect((await out).join('')).toMatch(/^\{"id":0,"score":[\d.]+\}\n$/)
    expect((await err).join('')).toBe('')
  })
})
