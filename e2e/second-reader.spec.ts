import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { file, inHand, paste, reach } from './desk.ts'
import { expect, signIn, test, watched } from './fixtures.ts'
import { ownNewsroom, type Room } from './newsroom-of-own.ts'

const port = Number(process.env.E2E_PORT ?? 4010) + 50
const KEY = 'sk-canary-that-no-page-may-hold'
const said = '“The quay is safe,” Lena Orsk said on Tuesday.'
const missed = 'The crane is to be taken down'
const text = `The port of Ansela\n\n${said} ${missed}: so the harbour master, Piet Vann, has it in his diary.\n`

let endpoint: Server
let room: Room
let asked: string[] = []
let answer: () => void

test.beforeAll(async () => {
  test.setTimeout(180_000)
  endpoint = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    asked.push(body)
    const diary = {
      content: [missed],
      cue: ['has it in his diary'],
      speaker: { words: 'Piet Vann', name: 'Piet Vann', kind: 'person' },
      mode: 'paraphrased',
    }
    const invented = { ...diary, content: ['The crane will fall'] }
    const content = JSON.stringify({ statements: [diary, invented] })
    answer = () =>
      response.end(JSON.stringify({ choices: [{ message: { content }, finish_reason: 'stop' }] }))
  })
  await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve))
  room = await ownNewsroom(port, port + 1, {
    E2E_WORKER: '1',
    SECOND_READER_URL: `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/v1`,
    SECOND_READER_MODEL: 'model-a',
    SECOND_READER_KEY: KEY,
  })
})
test.afterAll(async () => {
  endpoint?.closeAllConnections()
  endpoint?.close()
  await room?.stop()
})

test('a report is filed before the second reader answers; what it adds waits among the doubtful drafts', async ({
  browser,
}) => {
  asked = []
  const context = await browser.newContext({ baseURL: room.url })
  const page = watched(await context.newPage())
  const bodies: string[] = []
  page.on('response', (response) => {
    response.text().then(
      (body) => bodies.push(body),
      () => undefined, // redirects have no body
    )
  })
  await signIn(page, 'noa')
  await paste(page, text)
  const desk = await file(page, { title: 'The port of Ansela', source: 'The Ansela Tide', day: '2026-10-13' })
  await expect(inHand(page)).toContainText('The quay is safe')
  // by a worker that may still be starting
  await expect.poll(() => asked.length, { timeout: 60_000 }).toBe(1)
  expect(asked[0]).toContain(missed)

  answer()
  const report = desk.split('/').at(-1)
  const drafted = () =>
    room.sql<{ exact: string; drafted_by: string }>(
      `select s.exact, s.drafted_by from statement s join snapshot n on n.id = s.snapshot_id where n.report_id = $1 and s.drafted_by like 'second reader%'`,
      [report],
    )
  await expect
    .poll(drafted, { timeout: 60_000 })
    .toEqual([{ exact: missed, drafted_by: 'second reader 1 (model-a)' }])

  await page.goto(desk)
  await page.getByRole('button', { name: /doubt/i }).first().click()
  await reach(page, missed)
  await expect(inHand(page)).toContainText('proposed by the second reader (model-a)')
  await page.goto('/desk/history')
  await expect(page.getByText('Snapshot sent to the second reader')).toBeVisible()
  expect(bodies.length).toBeGreaterThan(10)
  expect(bodies.filter((body) => body.includes(KEY) || body.includes('SECOND_READER'))).toEqual([])
  await context.close()
})
