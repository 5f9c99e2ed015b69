import { gunzipSync } from 'node:zlib'
import { expect, type Page, test } from '@playwright/test'
import { words } from '../scripts/testing/hidden-words.ts'
import { newsroomState } from '../scripts/testing/state.ts'
import { violationsOf } from './axe.ts'

const { ids } = newsroomState()
const story = `/stories/${ids.stories['water-for-belmara']}/timeline`
const drawing = (page: Page, name = 'Drawing of the timeline; its entries follow as a list') =>
  page.getByRole('group', { name })
const told = (page: Page) => page.getByRole('status').filter({ hasText: /\d/ }).first()

/** The timeline that can be moved, when it has come and rests. */
async function live(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.locator('[data-explorer=live] [data-view]')).toBeVisible()
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('it is a drawing with links and a list in order, from any day on', async ({ page }) => {
    await page.goto(story)
    await expect(drawing(page).getByRole('link').first()).toBeVisible()
    const days = await page
      .locator('#list h3 time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')))
    expect(days.length).toBeGreaterThan(5)
    expect(days).toEqual(days.toSorted())
    await page.goto(`${story}/from/2026-09-08`)
    const later = await page
      .locator('#list h3 time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')))
    expect(later.length).toBeGreaterThan(0)
    expect(later.every((day) => day! >= '2026-09-08')).toBe(true)
    expect((await page.goto(`${story}/from/soon`))?.status()).toBe(404)
  })
})

test('the window moves by keys, buttons, wheel and drag, and the list and the address follow', async ({
  page,
}) => {
  await live(page, story)
  const whole = await told(page).textContent()
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect(page).toHaveURL(/from=.*to=/)
  await expect(page.getByRole('heading', { name: 'Entries in this window' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'In order' })).toBeHidden()
  const zoomed = page.url()
  await drawing(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => page.url()).not.toBe(zoomed)
  const panned = new URL(page.url()).searchParams.get('from')!
  expect(panned > new URL(zoomed).searchParams.get('from')!).toBe(true)
  const box = (await page.locator('[data-view]').boundingBox())!
  await page.mouse.move(box.x + 500, box.y + 60)
  await page.mouse.down()
  await page.mouse.move(box.x + 700, box.y + 60, { steps: 5 })
  await page.mouse.up()
  await expect.poll(() => new URL(page.url()).searchParams.get('from')! < panned).toBe(true)
  const before = page.url()
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -300)
  await page.keyboard.up('Control')
  await expect.poll(() => page.url()).not.toBe(before)
  await drawing(page).focus()
  await page.keyboard.press('0')
  await expect(page).toHaveURL(new RegExp(`${story}$`))
  await expect(told(page)).toHaveText(whole!)
  await expect(page.getByRole('heading', { name: 'In order' })).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
})

test('an address shows the same view again', async ({ page, context }) => {
  await live(page, `${story}?from=2026-09-03&to=2026-09-07T12:00&lanes=source&stance=denies`)
  await expect(told(page)).toContainText('3 – 7 Sep 2026')
  const listed = await page.locator('[data-row]').allTextContents()
  expect(listed.length).toBeGreaterThan(0)
  for (const text of listed) expect(text).toContain('Denies')
  const other = await context.newPage()
  await live(other, page.url())
  expect(await other.locator('[data-view]').getAttribute('data-view')).toBe(
    await page.locator('[data-view]').getAttribute('data-view'),
  )
  await expect(other.getByLabel('Lanes')).toHaveValue('source')
  expect(new URL(other.url()).search).toBe(new URL(page.url()).search)
})

test('filters leave what fits them, and can be taken back', async ({ page }) => {
  await live(page, story)
  const whole = await told(page).textContent()
  await page.locator('summary', { hasText: 'Filter and divide' }).click()
  await page.getByRole('combobox', { name: 'Source', exact: true }).fill('The Ansela Courier')
  await expect(page).toHaveURL(/source=/)
  await expect(told(page)).not.toHaveText(whole!)
  for (const text of await page.locator('[data-row]').allTextContents())
    expect(text).toContain('The Ansela Courier')
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(told(page)).toHaveText(whole!)
})

test('a date is jumped to, and an entry of the drawing leads to the list', async ({ page }) => {
  await live(page, story)
  await page.getByLabel('Jump to date').fill('2026-09-08')
  await page.getByRole('button', { name: 'Go' }).click()
  await expect(told(page)).toContainText(/[78] – 2\d Sep 2026/)
  const run = drawing(page)
    .getByRole('link', { name: /published/i })
    .first()
  const name = (await run.getAttribute('aria-label'))!
  await run.focus()
  await page.keyboard.press('Enter')
  const entry = page.locator('[data-row]:focus')
  await expect(entry).toContainText(name.split(',')[0]!)
  await entry.hover()
  await expect(page.locator('a[data-on]')).toHaveCount(1)
  await drawing(page).focus()
  await page.keyboard.press(']')
  await expect(page.locator('a.timeline-link:focus')).toHaveCount(1)
})

test('play goes through what was publicly known and ends on the page of a moment', async ({ page }) => {
  await live(page, story)
  await page.getByRole('button', { name: 'Play what was publicly known' }).click()
  // it has come to where something was known
  await expect(page.locator('[data-row]').first()).toBeVisible()
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page).toHaveURL(/timeline\/known\/2026-\d\d-\d\dT/)
  await expect(page.locator('[data-explorer=live] [data-view]:visible')).toBeVisible()
  await expect(page.getByText(/Publicly known at/).first()).toBeVisible()
})

test('time runs from right to left in Arabic, and arrows go where they point', async ({ page }) => {
  await live(page, `/ar${story}`)
  await page.getByRole('button', { name: 'تكبير' }).click()
  await expect(page).toHaveURL(/from=/)
  const from = new URL(page.url()).searchParams.get('from')!
  await drawing(page, 'رسم الخط الزمني، وتليه مُدخلاته قائمةً').focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => new URL(page.url()).searchParams.get('from')! > from).toBe(true)
})

for (const [name, address] of [
  ['whole', story],
  ['narrowed', `${story}?from=2026-09-03&to=2026-09-09&lanes=actor`],
  ['in Arabic', `/ar${story}`],
] as const)
  test(`nothing hinders those who do not see it: ${name}`, async ({ page }) => {
    await live(page, address)
    const violations = await violationsOf(page)
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(await page.locator('[data-explorer] *').count()).toBeLessThanOrEqual(600)
  })

test('on a phone it fits, its controls are large enough, and fingers zoom it', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 800 },
    hasTouch: true,
    isMobile: true,
  })
  const page = await context.newPage()
  await live(page, story)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  for (const button of await page.locator('[data-explorer] button:visible').all()) {
    const box = (await button.boundingBox())!
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44)
  }
  const cdp = await context.newCDPSession(page)
  const { x, y, width } = (await page.locator('[data-view]').boundingBox())!
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd'
          ? []
          : [-1, 1].map((side, id) => ({ id, x: x + width / 2 + side * apart, y: y + 40 })),
    })
  await touch('touchStart', 30)
  for (let apart = 40; apart <= 120; apart += 20) await touch('touchMove', apart)
  await touch('touchEnd', 0)
  await expect(page).toHaveURL(/from=/)
  await context.close()
})

test('what is hidden is in no answer', async ({ request }) => {
  const hidden = Object.values(words)
  for (const story of [ids.hidden.story!, ids.stories['water-for-belmara']!])
    for (const then of ['', '/known/2099-12-31', '/had/2099-12-31'])
      for (const what of ['packed', 'words/0', 'words/100']) {
        const answer = await request.get(`/stories/${story}/timeline${then}/${what}`)
        if (story === ids.hidden.story) expect(answer.status()).toBe(404)
        if (!answer.ok()) continue
        const bytes = await answer.body()
        const text = (what === 'packed' ? gunzipSync(bytes) : bytes).toString('utf8')
        for (const secret of hidden) expect(text).not.toContain(secret)
        let { etag } = answer.headers()
        // others change the record meanwhile
        await expect(async () => {
          const again = await request.get(`/stories/${story}/timeline${then}/${what}`, {
            headers: { 'If-None-Match': etag! },
          })
          etag = again.headers().etag
          expect(again.status()).toBe(304)
        }).toPass({ timeout: 30_000 })
      }
  for (const wrong of ['words/7', 'words/x', 'known/soon/packed', 'seen/2026-09-01/packed'])
    expect((await request.get(`${story}/${wrong}`)).status()).toBe(404)
})
