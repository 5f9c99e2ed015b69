import type { Page } from '@playwright/test'
import { ownRun } from './desk.ts'
import { another, expect, live, loading, test } from './fixtures.ts'

test.use({ actionTimeout: 20_000 })
test.describe.configure({ timeout: 240_000 })

const site = `http://127.0.0.1:${Number(process.env.E2E_WEB_PORT ?? 4011)}`
/** What stands in the row of an item, looked at until the worker has come to it. */
const became = (page: Page, title: string, what: string) =>
  expect(async () => {
    await page.reload()
    await expect(page.getByRole('row', { name: title })).toContainText(what, { timeout: 1500 })
  }).toPass({ timeout: 60_000 })

test('a feed is found by the address of a site, tried, asked, and its item waits to be filed', async ({
  admin: page,
  accessible,
}) => {
  const run = ownRun()
  await page.goto('/desk/feeds')
  await page.getByRole('link', { name: 'Follow a feed' }).click()
  const address = page.getByLabel('Address of a site or a feed')
  await address.fill(`${site}/article`)
  await page.getByRole('button', { name: 'Find feeds' }).click()
  await expect(page.getByText('This page names no feed.')).toBeVisible()
  await expect(address).toHaveValue(`${site}/article`)
  await address.fill(`${site}/newsroom?run=${run}`)
  await page.getByRole('button', { name: 'Find feeds' }).click()
  await expect(page.getByRole('heading', { name: /were found/ })).toBeVisible()
  await expect(page.getByText(`First flood ${run}`)).toBeVisible()
  await page.getByRole('button', { name: 'Follow: Ferry News' }).click()

  await expect(page.getByText('Followed: it is asked now')).toBeVisible()
  await page.waitForURL(/\/desk\/feeds\/[0-9a-z]{12}$/)
  const feed = page.url()
  await became(page, `First flood ${run}`, 'Waits to be filed')
  await expect(page.getByRole('heading', { name: 'Ferry News' })).toBeVisible()
  await accessible(page)

  // what the rules as typed would do; nothing is changed by trying
  await page.getByLabel('Leave out items with').fill('title: first flood*')
  await page.getByRole('button', { name: 'Try the rules' }).click()
  await expect(page.getByText('Of the last 1, 0 would be taken')).toBeVisible()
  await page.getByLabel('Leave out items with').fill('***')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('One of the lines holds no letters.').first()).toBeVisible()
  await page.getByLabel('Leave out items with').fill('category: sport')
  await page.getByRole('button', { name: 'Try the rules' }).click()
  await expect(page.getByText('Of the last 1, 1 would be taken')).toBeVisible()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible()

  await page.getByRole('button', { name: 'Ask now' }).click()
  // what is on its way is lost with the page
  await expect(page.getByText(/^It is (being asked|asked about)/).first()).toBeVisible()
  await became(page, `Second flood ${run}`, 'Waits to be filed')
  await expect(page.getByRole('row', { name: `Match ${run}` })).toContainText('Left out by the rules')
  await page
    .getByRole('row', { name: `Second flood ${run}` })
    .getByRole('link', { name: 'Waits to be filed' })
    .click()
  await expect(page.getByRole('heading', { name: 'File the report' })).toBeVisible()
  await page.goto('/desk/reports/new')
  await expect(page.getByRole('link', { name: `Second flood ${run}` })).toBeVisible()
  await expect(page.getByText(`Match ${run}`)).toBeHidden()

  // among many it is found by words and by how it does, and paused with others
  await page.goto('/desk/feeds')
  await page.getByLabel('Title, address or source').fill(`ferry ${run}`)
  await loading(page, () => page.getByRole('button', { name: 'Find', exact: true }).click())
  await page.getByRole('link', { name: /^Well/ }).click()
  await page.waitForURL(/how=well/)
  await expect(page.getByRole('row', { name: 'Ferry News' })).toContainText('Several publishers')
  const choose = page.getByRole('checkbox', { name: 'Choose Ferry News' })
  await live(choose)
  await choose.check()
  await expect(page.getByText('1 chosen')).toBeVisible()
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText('1 feed paused')).toBeVisible()
  await page.goto(feed)
  await expect(page.getByRole('button', { name: 'Ask again' })).toBeVisible()
  await page.getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText('This feed is removed and is not asked.')).toBeVisible()
  await expect(page.getByRole('row', { name: `Second flood ${run}` })).toContainText('Waits to be filed')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'Ask again' })).toBeVisible()
  await page.goto('/ar/desk/feeds')
  await expect(page.getByRole('heading', { level: 1, name: 'الخلاصات' })).toBeVisible()
  await expect(page.getByRole('table').getByText('موقوفة').first()).toBeVisible()
  await accessible(page)
})

test('the list of feeds is for the desk', async ({ browser, editor }) => {
  const list = await editor.request.get('/desk/feeds/opml')
  expect(list.headers()['content-type']).toContain('opml')
  expect(await list.text()).toContain('https://lanthorn.example/rss')
  await editor.goto('/desk/feeds')
  await expect(editor.getByRole('link', { name: 'Follow a feed' })).toBeHidden()
  const reader = await another(browser, 'ellis')
  for (const page of [reader, await another(browser, null)]) {
    const refused = await page.request.get('/desk/feeds/opml')
    expect([refused.status(), await refused.text()]).toEqual([404, ''])
    await page.context().close()
  }
})

test('a hub that nobody asked is not known', async ({ request }) => {
  const path = `/api/feeds/${'0'.repeat(48)}`
  const asked = 'hub.mode=subscribe&hub.topic=https://a.example/&hub.challenge=echo&hub.lease_seconds=9'
  const verified = await request.get(`${path}?${asked}`)
  expect([verified.status(), await verified.text()]).toEqual([404, ''])
  expect(
    (await request.post(path, { data: '<rss/>', headers: { 'x-hub-signature': 'sha256=00' } })).status(),
  ).toBe(404)
})
