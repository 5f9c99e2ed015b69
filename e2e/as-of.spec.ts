import { newsroomState } from '../scripts/testing/state.ts'
import { ownRun } from './desk.ts'
import { another, expect, test } from './fixtures.ts'

const story = () => `/stories/${newsroomState().ids.stories['water-for-belmara']}`
const claim = (key: string) => `/claims/${newsroomState().ids.claims[key]}`

/** By then the wire and one paper had written of it, and he himself had not. */
const early = '2026-09-04T10:00Z'

test('a reader sees a story as it was publicly known, goes on from change to change, and back to now', async ({
  page,
  accessible,
}) => {
  await page.goto(story())
  const all = await page.getByRole('main').getByRole('article').count()
  await page.getByText('As of a moment').click()
  const form = page.getByRole('main').locator('form')
  await form.getByLabel('What was publicly known').check()
  await form.getByLabel('Day').fill('2026-09-04')
  await form.getByLabel('Time').fill('10:00')
  await form.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(new RegExp(`${story()}/known/${early}$`))
  const banner = page.getByRole('complementary', { name: 'As of a moment' })
  await expect(banner).toContainText('Publicly known at Fri 4 Sep 2026, 10:00 UTC')
  expect(await page.getByRole('main').getByRole('article').count()).toBeLessThan(all)
  await accessible(page)

  await banner.getByRole('link', { name: 'Next change' }).click()
  await expect(page).toHaveURL(/known\/2026-09-04T12:30Z$/)
  await page
    .getByRole('link', { name: 'The whole timeline' })
    .or(page.getByRole('link', { name: /timeline/i }))
    .first()
    .click()
  await expect(page).toHaveURL(/timeline\/known\/2026-09-04T12:30Z$/)
  await expect(page.locator('svg [data-rule="moment"]').first()).toBeAttached()
  await accessible(page)
  await page.getByRole('complementary').getByRole('link', { name: 'Show now' }).click()
  await expect(page).toHaveURL(new RegExp(`${story()}/timeline$`))
})

test('a claim as of a moment has the status that it had, and says when nothing was known', async ({
  page,
}) => {
  await page.goto(claim('olvane-in-lumera'))
  const now = await page.getByRole('region', { name: 'Status' }).textContent()
  await page.goto(`${claim('olvane-in-lumera')}/known/2026-09-04T00:00Z`)
  expect(await page.getByRole('region', { name: 'Status' }).textContent()).not.toBe(now)
  await page.goto(`${claim('olvane-in-lumera')}/known/2026-08-01`)
  await expect(page.getByRole('complementary')).toContainText(
    'Nothing about this had been published by then.',
  )
  await expect(page.getByRole('complementary').getByRole('link', { name: 'Previous change' })).toHaveCount(0)
  await page.goto(`${claim('olvane-in-lumera')}/had/2026-08-01`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not in this record yet')
})

test('an address that names no moment says what to write, and keeps the way to one', async ({ page }) => {
  for (const wrong of ['yesterday', '2026-02-30', '2026-09-04T10:00']) {
    await page.goto(`${story()}/known/${wrong}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This address names no moment')
    await expect(page.getByRole('main')).toContainText(wrong)
    await expect(page.getByRole('main')).toContainText('2023-12-21T18:14Z')
  }
  await page.getByRole('main').locator('form').getByLabel('Day').fill('2026-09-04')
  await page.getByRole('main').getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/known\/2026-09-04$/)
  await page.goto(`${story()}/sideways/2026-09-04`)
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('This address names no moment')
})

test('what an editor changed is told since, and the page then is as it was', async ({ page, browser }) => {
  const before = `${new Date(Date.now() - 1000).toISOString().slice(0, 19)}Z`
  const path = claim('engineers-held')
  const scope = `at the second weir (${ownRun()})` // a first try may have left its own
  await page.goto(`${path}/had/${before}`)
  await expect(page.getByRole('complementary')).toContainText('As this record had it at')
  await page.goto(`${path}/since/${before}`)
  await expect(page.getByRole('main')).toContainText('Nothing that is shown here changed.')
  const editor = await another(browser, 'noa')
  await editor.goto(`/desk${path}/edit`)
  await editor.getByLabel('Scope').fill(scope)
  await editor.getByRole('button', { name: 'Save changes' }).click()
  await editor.waitForURL((url) => !url.pathname.endsWith('/edit'))
  await editor.context().close()
  await page.goto(`${path}/since/${before}`)
  await expect(page.getByRole('main')).toContainText('Its terms changed')
  await page.goto(path)
  await expect(page.getByRole('main')).toContainText(scope)
  await page.goto(`${path}/had/${before}`)
  await expect(page.getByRole('main')).not.toContainText(scope)
  await page.getByRole('complementary').getByRole('link', { name: 'Next change' }).click()
  await expect(page.getByRole('main')).toContainText(scope)
  // between two moments
  await page.goto(`${path}/since/${before}/2099-01-01`)
  await expect(page.getByRole('main')).toContainText('What changed between')
  await expect(page.getByRole('main')).toContainText('Its terms changed')
})

test('all of it works without script, in each language', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  for (const [prefix, show] of [
    ['', 'Show'],
    ['/ar', 'عرض'],
    ['/he', 'הצגה'],
  ] as const) {
    await page.goto(`${prefix}${story()}`)
    await page
      .locator('main details')
      .filter({ has: page.locator('form') })
      .locator('summary')
      .click()
    await page.locator('main form input[type=date]').fill('2026-09-04')
    await page.locator('main form').getByRole('button', { name: show, exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`${prefix}${story()}/known/2026-09-04$`))
    await expect(page.locator('main aside strong time')).toBeVisible()
  }
  await context.close()
})

test('the form leads everyone to the same address, and nowhere else', async ({ request }) => {
  const led = async (query: string, prefix = '') => {
    const answer = await request.get(`${prefix}/moment?${query}`, { maxRedirects: 0 })
    expect(answer.status()).toBe(303)
    return answer.headers().location
  }
  expect(await led('page=/stories/x&clock=had&day=2026-09-04&time=10:00')).toBe(
    '/stories/x/had/2026-09-04T10:00Z',
  )
  expect(await led('page=/claims/x&day=2026-09-04', '/ar')).toBe('/ar/claims/x/known/2026-09-04')
  expect(await led('page=/stories/x&clock=had&day=2999-01-01')).toBe('/stories/x')
  expect(await led('page=/stories/x&clock=known&day=noon')).toBe('/stories/x/known/noon')
  for (const page of [
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/a/../..',
    '',
    '/%0d%0aSet-Cookie:a',
  ])
    expect(await led(`page=${encodeURIComponent(page)}&day=2026-09-04`)).toBe('/stories/known/2026-09-04')
})
