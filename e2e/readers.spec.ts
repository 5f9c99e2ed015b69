import { newsroomState } from '../scripts/testing/state.ts'
import { everyone, pages } from './access-table.ts'
import { expect, test } from './fixtures.ts'

/** What a reader may come upon, the missing page and the doors included. */
const addresses = (): string[] =>
  Object.entries(pages)
    .filter(([entry, { may }]) => may === everyone && entry !== 'page /_global-error')
    .map(([, { path }]) => path(newsroomState().ids))

const CONTRAST = ['color-contrast']
/** Asked about colours also on a phone in Arabic, where the scheme is dark. */
const main = (): string[] =>
  ['/', '/stories/[story]', '/claims/[claim]', '/reports/[report]', '/search'].map((page) =>
    pages[`page ${page}`]!.path(newsroomState().ids),
  )

for (const { prefix, language, direction, scheme, other } of [
  { prefix: '', language: 'en', direction: 'ltr', scheme: 'light', other: 'dark' },
  { prefix: '/ar', language: 'ar', direction: 'rtl', scheme: 'dark', other: null },
  { prefix: '/he', language: 'he', direction: 'rtl', scheme: 'light', other: null },
] as const)
  test(`on a phone, ${language}: named, within its width, without serious fault, ${other ? `${scheme} and ${other}` : scheme}`, async ({
    page,
    accessible,
  }) => {
    test.setTimeout(300_000)
    await page.setViewportSize({ width: 390, height: 844 })
    for (const path of addresses()) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.goto(`${prefix}${path}`.replace(/(.)\/$/, '$1'))
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      const missing = path === '/nowhere' // one page in three languages
      const html = page.locator('html')
      if (!missing) {
        await expect(html).toHaveAttribute('lang', language)
        await expect(html).toHaveAttribute('dir', direction)
      }
      await expect(page).toHaveTitle(/\S/)
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect({ path, sideways }).toEqual({ path, sideways: 0 })
      // by scheme only colours differ, and they are the same in every language: here English is asked about both, and
      // the main pages of the others by pages.spec.ts and by a handful of these
      const isAsked = other || (language === 'ar' && main().includes(path))
      await accessible(page, { but: isAsked ? [] : CONTRAST })
      if (!other) continue
      await page.emulateMedia({ colorScheme: other })
      await accessible(page, CONTRAST)
    }
  })

test('the whole page is there without script, in every language', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  for (const { path, shows, may, leadsOn } of Object.values(pages)) {
    const address = path(newsroomState().ids)
    if (may !== everyone || /^\/(join|reset|_)/.test(address)) continue
    for (const prefix of ['', '/ar', '/he']) {
      await page.goto(`${prefix}${address}`.replace(/(.)\/$/, '$1'))
      // the ways in read the request, and say that they need it
      const whole = page.getByRole('heading', { level: 1 }).first()
      await expect(leadsOn ? page.getByRole('main').getByText(/JavaScript|جافاسكربت/) : whole).toBeVisible()
      // biome-ignore lint/performance/useDomNodeTextContent: what stands in the document unseen would pass for shown
      const text = await page.locator('body').innerText()
      const missing = shows.filter((word) => !text.includes(word))
      expect({ prefix, address, missing }).toEqual({ prefix, address, missing: [] })
    }
  }
  await context.close()
})

test('by keyboard alone: past the masthead, to a story, and into what made its count of origins', async ({
  page,
}) => {
  await page.goto(`/claims/${newsroomState().ids.claims['toll-40']}`)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#page')).toBeFocused()
  const count = page.getByRole('main').locator('summary').filter({ hasText: 'origins' }).first()
  for (let n = 0; n < 30 && !(await count.evaluate((summary) => summary === document.activeElement)); n++)
    await page.keyboard.press('Tab')
  await expect(count).toBeFocused()
  const made = count.locator('xpath=..').getByText('Open Ward').first()
  await expect(made).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(made).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(made).toBeHidden()
  expect(new URL(page.url()).pathname).toBe(`/claims/${newsroomState().ids.claims['toll-40']}`)
})

test('a page names itself and its other languages by whole addresses', async ({ page, baseURL }) => {
  const path = `/stories/${newsroomState().ids.stories['water-for-belmara']}`
  await page.goto(`/ar${path}`)
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', `${baseURL}/ar${path}`)
  const others = await page
    .locator('link[hreflang]')
    .evaluateAll((links) => links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]))
  expect(others).toEqual([
    ['en', `${baseURL}${path}`],
    ['ar', `${baseURL}/ar${path}`],
    ['he', `${baseURL}/he${path}`],
    ['x-default', `${baseURL}${path}`],
  ])
})
