import type { Page } from '@playwright/test'
import { newsroomState } from '../scripts/testing/state.ts'
import { expect, test } from './fixtures.ts'

/** The first address on a page that has the form, once there is one. */
async function linked(page: Page, from: string, form: RegExp): Promise<string> {
  await page.goto(from)
  const first = async () => {
    const addresses = await page
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    return addresses.find((address) => form.test(address)) ?? null
  }
  // a list may come after its page
  await expect.poll(first, `an address like ${form} on ${from}`).not.toBeNull()
  return (await first())!
}

const id = '[0-9a-z]{12}'

/** By address: that links lead to them is what the crawl of security.spec.ts goes by. */
function readerPages(): string[] {
  const { stories, claims, reports, sources } = newsroomState().ids
  const story = `/stories/${stories['water-for-belmara']}`
  return [
    '/',
    '/stories',
    story,
    `${story}/timeline`,
    `${story}/sources`,
    `/claims/${claims['road-mined']}`,
    `/reports/${reports['courier-offer']}`,
    '/sources',
    `/sources/${sources.courier}`,
  ]
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
    for (const path of readerPages()) {
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
  const story = `/desk/stories/${newsroomState().ids.stories['water-for-belmara']}`
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
