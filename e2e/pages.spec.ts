import type { Page } from '@playwright/test'
import { newsroomState } from '../scripts/testing/state.ts'
import { expect, test } from './fixtures.ts'

/** The first address on a page that has the form. */
async function linked(page: Page, from: string, form: RegExp): Promise<string> {
  await page.goto(from)
  const addresses = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const found = addresses.find((address) => form.test(address))
  if (!found) throw new Error(`no address like ${form} on ${from}`)
  return found
}

const id = '[0-9a-z]{12}'

/** Of the cast: the newest on a list may be another test's, with nothing in it yet, or be taken back meanwhile. */
const cast = () => newsroomState().ids.stories['water-for-belmara']

async function readerPages(page: Page): Promise<string[]> {
  const story = `/stories/${cast()}`
  const claim = await linked(page, story, new RegExp(`^/claims/${id}$`))
  const report = (await linked(page, claim, new RegExp(`^/reports/${id}`))).replace(/#.*/, '')
  const source = `/sources/${newsroomState().ids.sources.courier}`
  return ['/', '/stories', story, `${story}/timeline`, `${story}/sources`, claim, report, '/sources', source]
}

for (const { prefix, scheme, width } of [
  { prefix: '', scheme: 'light', width: 1280 },
  { prefix: '/ar', scheme: 'dark', width: 1280 },
  { prefix: '/he', scheme: 'light', width: 1280 },
] as const) {
  test(`reader pages have no serious fault: ${prefix || '/en'}, ${scheme}, ${width} px`, async ({
    page,
    accessible,
  }) => {
    test.setTimeout(240_000)
    await page.emulateMedia({ colorScheme: scheme })
    await page.setViewportSize({ width, height: 900 })
    for (const path of await readerPages(page)) {
      await page.goto(`${prefix}${path}`.replace(/(.)\/$/, '$1'))
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('dir', prefix ? 'rtl' : 'ltr')
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect({ path, sideways }).toEqual({ path, sideways: 0 })
      await accessible(page)
    }
  })
}

test('desk pages have no serious fault', async ({ admin: page, accessible }) => {
  test.setTimeout(240_000)
  const report = (await linked(page, '/desk', new RegExp(`^/desk/reports/${id}`))).replace(/\?.*/, '')
  const claim = `/desk/claims/${newsroomState().ids.claims['road-mined']}`
  const story = `/desk/stories/${cast()}`
  const source = await linked(page, '/desk/sources', new RegExp(`^/desk/sources/${id}$`))
  const paths = [
    '/desk',
    report,
    '/desk/reports/new',
    '/desk/claims',
    '/desk/claims/new',
    claim,
    `${claim}/checks/new`,
    '/desk/stories',
    story,
    '/desk/sources',
    source,
    '/desk/people',
    '/desk/history',
  ]
  for (const path of paths) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await accessible(page)
  }
})

test('reader pages say all they have to say without script', async ({ browser, page }) => {
  const pages = await readerPages(page)
  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  for (const path of pages) {
    await plain.goto(path)
    await expect(plain.getByRole('heading', { level: 1 }).first()).toBeVisible()
    expect((await plain.getByRole('main').textContent())?.length ?? 0).toBeGreaterThan(80)
  }
  await context.close()
})
