import { asOwner } from '../scripts/database/prepare.ts'
import { newsroomState } from '../scripts/testing/state.ts'
import { ownRun } from './desk.ts'
import { expect, test } from './fixtures.ts'
import { ask } from './wire.ts'

const KEY = 'only-for-tests-of-metrics'
const metrics = (authorization?: string) =>
  ask(newsroomState().url, '/metrics', authorization ? { headers: { authorization } } : {})

test('an admin sees what failed and has it tried again; the page names what wants them', async ({
  admin: page,
  accessible,
}) => {
  const error = `the host of ${ownRun()} is gone`
  await asOwner(
    newsroomState().ownerUrl,
    `insert into pgboss.job (name, data, state, completed_on, output, policy, retry_count)
     values ('queue.tried', '{"at":"<b>a test</b>"}', 'failed', now(), jsonb_build_object('message', $1::text), 'standard', 5)`,
    [error],
  )
  await page.goto('/desk')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Running' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Running' })).toBeVisible()
  const warnings = page.getByRole('status').filter({ hasText: 'need' })
  await expect(warnings).toContainText('No backup was made yet.')
  await expect(warnings).toContainText('Jobs failed as often as they may be tried')
  const failed = page.getByRole('listitem').filter({ hasText: error })
  await expect(failed).toContainText('6 tries')
  await failed.getByText('What it was told').click()
  await expect(failed.getByText('{"at": "<b>a test</b>"}')).toBeVisible()
  await accessible(page)
  await failed.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('It is tried again now.')).toBeVisible()
  await expect(failed).toBeHidden()
})

test('metrics are for whoever has the key, and name no page and no person', async () => {
  const { url, ids } = newsroomState()
  await ask(url, `/claims/${ids.claims['toll-40']}`)
  for (const wrong of [undefined, 'Bearer ', 'Bearer wrong', KEY, `Basic ${KEY}`])
    expect({ wrong, status: (await metrics(wrong)).status }).toEqual({ wrong, status: 401 })
  const { status, text, headers } = await metrics(`Bearer ${KEY}`)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  expect(text).toMatch(/^onrecord_answer_seconds_count\{kind="(page|kept)",status="2xx"\} [1-9]/m)
  expect(text).toMatch(/^onrecord_database_up 1$/m)
  expect(text).toMatch(/^onrecord_record\{figure="database_bytes"\} [1-9]\d{6,}$/m)
  expect(text).toMatch(/^onrecord_jobs\{kind="queue\.tried",state="waiting"\} \d+$/m)
  expect(text).toMatch(/^onrecord_jobs_oldest_seconds\{kind="queue\.tried"\} [\d.]+$/m)
  expect(text).toMatch(/^nodejs_eventloop_lag_seconds /m)
  expect(text).not.toContain(ids.claims['toll-40']!)
})

test('every answer has a name of its own, kept ones too', async () => {
  const { url, ids } = newsroomState()
  const path = `/claims/${ids.claims['toll-40']}`
  const names = []
  for (let n = 0; n < 4; n++) names.push((await ask(url, path)).headers.get('x-request-id'))
  expect(new Set(names).size).toBe(4)
  const given = 'proxy-named-this-0001'
  expect((await ask(url, path, { headers: { 'X-Request-Id': given } })).headers.get('x-request-id')).toBe(
    given,
  )
})
