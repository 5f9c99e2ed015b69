import type { Locator, Page } from '@playwright/test'
import { newsroomState } from '../scripts/testing/state.ts'
import { expect, test } from './fixtures.ts'

const claim = (key: string) => `/claims/${newsroomState().ids.claims[key]}`
const bySource = () => `/stories/${newsroomState().ids.stories['water-for-belmara']}/sources`
const statement = (key: string) => newsroomState().ids.statements[key]

const drawing = (page: Page) =>
  page
    .getByRole('group', { name: 'Those who affirm it, drawn from report to origin' })
    .filter({ visible: true })
const box = async (page: Page, href: string) => {
  const found = await drawing(page).locator(`a[href="${href}"]`).first().boundingBox()
  if (!found) throw new Error(`nothing drawn leads to ${href}`)
  return found
}

test('a claim draws each statement on its way to an origin, and every mark leads to what it stands for', async ({
  page,
  accessible,
}) => {
  await page.goto(claim('olvane-in-lumera'))
  await expect(drawing(page)).toBeVisible()
  const copied = `#s-${statement('hed-offer.was-in-lumera')}`
  const admitted = `#s-${statement('difaf-interview.i-was-there')}`
  // what rests on another stands further from the origin, in the reading direction
  const [outer, inner] = [await box(page, copied), await box(page, admitted)]
  expect(outer.x).toBeLessThan(inner.x)
  await expect(drawing(page).locator(`a[href="${copied}"]`)).toContainText('cites it')
  await drawing(page).locator(`a[href="${copied}"] text`).first().click()
  await expect(page.locator(copied)).toBeInViewport()
  const source = drawing(page).locator(`a[href="/sources/${newsroomState().ids.sources.sextant}"]`)
  await expect(source).toContainText('Report not yet captured')
  await expect(drawing(page).getByText('An unnamed speaker who').first()).toBeVisible()
  await accessible(page)
})

test('the drawing is told in words too, each statement with the way to its origin', async ({ page }) => {
  await page.goto(claim('olvane-in-lumera'))
  const chains = page.locator('#chains')
  await chains.getByText('The same in words').first().click()
  const lines = chains.getByRole('listitem').filter({ hasText: '→ origin:', visible: true })
  await expect(lines.first()).toBeVisible()
  const hrefs = (list: Locator) => list.evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  const told = await hrefs(lines.locator('a'))
  const drawn = new Set(await hrefs(drawing(page).locator('a')))
  expect(told.length).toBeGreaterThan(5)
  expect(told.filter((href) => !drawn.has(href))).toEqual([])
  await expect(lines.filter({ hasText: 'cites it' }).first()).toContainText('→')
})

test('what no longer stands is drawn apart, struck through and named', async ({ page }) => {
  await page.goto(claim('engineers-held'))
  await expect(drawing(page)).toContainText('No longer standing')
  await expect(drawing(page)).toContainText('withdrawn')
  await expect(drawing(page).locator('text[text-decoration="line-through"]').first()).toBeVisible()
})

test('the drawing runs with the language, and stacks on a phone', async ({ page, accessible }) => {
  await page.goto(`/ar${claim('olvane-in-lumera')}`)
  const arabic = page.locator('#chains svg[role="group"]').filter({ visible: true }).first()
  const at = async (key: string) =>
    (await arabic
      .locator(`a[href="#s-${statement(key)}"]`)
      .first()
      .boundingBox())!
  const [copy, original] = [await at('hed-offer.was-in-lumera'), await at('difaf-interview.i-was-there')]
  expect(copy.x + copy.width).toBeGreaterThan(original.x + original.width)
  await page.setViewportSize({ width: 390, height: 844 })
  const narrow = page.locator('#chains svg[role="group"]').filter({ visible: true }).first()
  expect((await narrow.boundingBox())!.width).toBeLessThanOrEqual(358)
  await accessible(page)
})

test('the desk sees the same drawing', async ({ editor }) => {
  await editor.goto(`/desk${claim('olvane-in-lumera')}`)
  await expect(drawing(editor)).toBeVisible()
})

test('a number shows what made it on hover, on focus and when pressed, and Escape takes it away', async ({
  page,
}) => {
  await page.goto(claim('olvane-in-lumera'))
  const count = page.locator('.made').first()
  const made = count.locator('.made-panel')
  await expect(made).toBeHidden()
  await count.locator('summary').hover()
  await expect(made).toBeVisible()
  await expect(made).toContainText('Government of Daressa')
  await page.keyboard.press('Escape')
  await expect(made).toBeHidden()
  await page.mouse.move(2, 500)
  await count.locator('summary').focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await expect(made).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(count).toHaveAttribute('open', '')
  await page.keyboard.press('Escape')
  await expect(count).not.toHaveAttribute('open', '')
  await count.locator('summary').click()
  await page.mouse.click(20, 500)
  await expect(count).not.toHaveAttribute('open', '')
})

test('by touch a number opens and stays open', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto(`/stories/${newsroomState().ids.stories['water-for-belmara']}`)
  const count = page.locator('header .made').first()
  await count.locator('summary').tap()
  await expect(count.locator('.made-panel')).toContainText('The claims of this story')
  const panel = (await count.locator('.made-panel').boundingBox())!
  expect(panel.x).toBeGreaterThanOrEqual(0)
  expect(panel.x + panel.width).toBeLessThanOrEqual(390)
  await context.close()
})

test('the two marks of a statement stand apart and say what they mean', async ({ page }) => {
  await page.goto(claim('road-mined'))
  const card = page.locator(`#s-${statement('front-ilmar.no-mines')}`)
  const pair = card.getByRole('group', { name: 'Source and statement' })
  await expect(pair.locator('summary')).toHaveCount(2)
  await expect(pair.locator('summary').first()).toContainText('Source D: Not usually reliable')
  await expect(pair.locator('summary').last()).toContainText('Statement 1: confirmed by another origin')
  await pair.locator('summary').first().click()
  await expect(pair).toContainText('It is the grade of the day this was published.')
})

test('claims by source are put in order and filtered in the address', async ({ page, accessible }) => {
  await page.goto(bySource())
  const table = page.getByRole('table')
  const rows = table.locator('tbody tr')
  const all = await rows.count()
  expect(all).toBe(8)
  await page.getByLabel('Stance').selectOption('denies')
  await expect(page).toHaveURL(/\?stance=denies$/)
  await expect.poll(() => rows.count()).toBeLessThan(all)
  await page.getByLabel('Sources by').selectOption('name')
  await expect(page).toHaveURL(/sources=name/)
  const heads = await table.locator('thead th .upwards').allTextContents()
  expect(heads).toEqual([...heads].sort((a, b) => a.localeCompare(b, 'en')))
  const kept = await rows.count()
  await page.reload()
  await expect(rows).toHaveCount(kept)
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(rows).toHaveCount(all)
  await expect(page).not.toHaveURL(/\?/)
  await accessible(page)
})

test('a cell opens what made it, and says silence in words', async ({ page }) => {
  await page.goto(bySource())
  const row = page.getByRole('row', { name: /The road to the Kelvar station has been mined/ })
  await expect(row.getByText('silent', { exact: true }).first()).toBeAttached()
  const cell = row.locator('.made').filter({ hasText: 'Denies' }).first()
  await cell.locator('summary').focus()
  await page.keyboard.press('Enter')
  const made = cell.locator('.made-panel')
  await expect(made).toContainText('first hand')
  await expect(made).toContainText(/Source [A-F]:/)
  await made.getByRole('link', { name: 'Read on the page of the claim' }).click()
  await expect(page).toHaveURL(/\/claims\/\w{12}#s-/)
})

test('claims by source hold without script, in Arabic and on a phone', async ({
  browser,
  page,
  accessible,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(bySource())
  await expect(plain.locator('.by-source tbody tr')).toHaveCount(8)
  await plain.locator('.by-source td .made > summary').first().click()
  await expect(plain.locator('.by-source td .made[open] a').first()).toHaveAttribute('href', /#s-/)
  await context.close()
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/ar${bySource()}`)
  await expect(page.getByRole('table')).toBeVisible()
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways).toBe(0)
  await accessible(page)
})
