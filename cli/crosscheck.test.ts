import { PassThrough, Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { crosscheckCommand } from './crosscheck.ts'

async function run(lines: string[]) {
  const stdout = new PassThrough()
  const gathered = stdout.toArray()
  const io = {
    stdin: Readable.from(lines.map((line) => Buffer.from(`${line}\n`))),
    stdout,
    stderr: new PassThrough(),
  }
  const code = await crosscheckCommand(['--jsonl'], io)
  stdout.end()
  const text = Buffer.concat(await gathered).toString()
  return {
    code,
    answers: text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  }
}

const good = {
  id: 'good',
  claim: { id: 'c', kind: 'event' },
  sources: [{ id: 's', kind: 'news outlet' }],
  actors: [],
  reports: [{ id: 'r', source: 's', publishedAt: '2023-12-21T10:00:00Z' }],
  statements: [{ id: 't', report: 'r', chain: [], mode: 'narrated', hedge: null, stance: 'affirms' }],
  reliances: [],
}

describe('crosscheck --jsonl', () => {
  it('answers each case with the published fields', async () => {
    const { code, answers } = await run([JSON.stringify(good), JSON.stringify({ ...good, id: 7 })])
    expect(code).toBe(0)
    expect(Object.keys(answers[0])).toEqual([
      'id',
      'status',
      'reason',
      'rule',
      'origins',
      'edges',
      'loadBearing',
    ])
    expect(answers.map(({ id, status }) => [id, status])).toEqual([
      ['good', 'single source'],
      [7, 'single source'],
    ])
  })

  it('names the field of a bad line and goes on', async () => {
    const { code, answers } = await run([
      '{"id": "cut',
      JSON.stringify({ ...good, id: 'kind', claim: { id: 'c', kind: 'rumour' } }),
      JSON.stringify({ ...good, id: 'stance', statements: [{ ...good.statements[0], stance: 'shrugs' }] }),
      JSON.stringify({ ...good, id: 'report', reports: [] }),
      JSON.stringify({ ...good, id: 'none', statements: undefined }),
      JSON.stringify(good),
    ])
    expect(code).toBe(1)
    expect(answers[0]).toMatchObject({ id: null, error: expect.stringContaining('not JSON') })
    expect(answers.slice(1, 5).map(({ id, error }) => [id, error.split(':')[0]])).toEqual([
      ['kind', 'claim.kind'],
      ['stance', 'statements[0].stance'],
      ['report', 'statements[0].report'],
      ['none', 'statements'],
    ])
    expect(answers[5].status).toBe('single source')
  })
})
