import type { Page } from '@playwright/test'
import { asOwner } from '../scripts/database/prepare.ts'
import { newsroomState } from '../scripts/testing/state.ts'
import { ownRun } from './desk.ts'
import { another, expect, test } from './fixtures.ts'
import { ask } from './wire.ts'

const port = Number(process.env.E2E_PORT ?? 4010)
const { ids, url, ownerUrl } = newsroomState(port)
const story = `/stories/${ids.stories['water-for-belmara']}`
const run = ownRun()

// In order: the last try of the second test is one too many for this machine.
test.describe.configure({ mode: 'default' })
test.use({ actionTimeout: 30_000 })
// What was tried before counts for a day: a second try of the first test would come after the second's last.
test.beforeEach(() => asOwner(ownerUrl, 'delete from objection_try'))

const link = (page: Page, name = 'Report an error') =>
  page.getByRole('contentinfo').getByRole('link', { name, exact: true })
const rowOf = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words })

/** Selects some words of the page, as somebody does who reads. */
const select = (page: Page, selector: string) =>
  page.evaluate((of) => {
    const node = document.querySelector(of)
    if (node) window.getSelection()?.selectAllChildren(node)
  }, selector)

test('a visitor selects words and says what is wrong; the desk reads it with its place, settles it and takes that back', async ({
  page,
  browser,
  accessible,
}) => {
  const words = `It was the ${run} ferry, I was there.`
  await page.goto(story)
  await select(page, 'h1')
  const selected = ((await page.getByRole('heading', { level: 1 }).textContent()) ?? '').trim()
  await link(page).click()
  await expect(page.getByRole('heading', { name: 'Report an error' })).toBeVisible()
  await expect(page.getByLabel('The words it is about')).toHaveValue(selected)
  await accessible(page)

  // what cannot be sent comes back as it was typed
  await page.getByLabel('How it should be').fill(words)
  await page.getByLabel('Your email').fill('no address')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText('This cannot be sent as it stands')).toBeVisible()
  await expect(page.getByLabel('How it should be')).toHaveValue(words)
  await expect(page.getByLabel('Your email')).toHaveValue('no address')
  await accessible(page)
  await page.getByLabel('What is wrong').selectOption('The words are not what was said')
  await page.getByLabel('Your email').fill(`ilan.${run}@visitor.example`)
  await page.getByLabel('Your name').fill(`Ilan ${run}`)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText('The server did not answer')).toBeVisible()
  await expect(page.getByLabel('How it should be')).toHaveValue(words)
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  await page.getByRole('link', { name: 'Back to the page' }).click()
  await expect(page).toHaveURL(story)

  const desk = await another(browser, 'noa')
  await desk.goto('/desk?kind=objection')
  const waits = desk
    .getByRole('list', { name: 'What wants a person' })
    .getByRole('listitem')
    .filter({ hasText: words })
  await expect(waits).toContainText('A visitor waits for an answer')
  await waits.getByRole('link').click()
  await desk.waitForURL(/\/desk\/objections\?only=/)
  const row = rowOf(desk, words)
  await expect(row.locator('mark')).toHaveText(selected)
  await expect(row).toContainText(`Ilan ${run} <ilan.${run}@visitor.example>`)
  await expect(row.locator('a[data-row]')).toHaveAttribute('href', new RegExp(`^${story}#.*:~:text=`))
  await accessible(desk)

  // by keyboard
  await row.locator('a[data-row]').focus()
  await desk.keyboard.press('s')
  await expect(row.getByLabel('What was made of it')).toBeFocused()
  await desk.keyboard.type('Worded anew.')
  await desk.keyboard.press('Tab')
  await desk.keyboard.press('Enter')
  await expect(row).toContainText('Worded anew.')
  await row.getByRole('button', { name: 'Undo' }).click()
  await expect(row.locator('summary')).toBeVisible()
  await row.locator('a[data-row]').focus()
  await desk.keyboard.press('s')
  // what was said stands there still
  await expect(row.getByLabel('What was made of it')).toHaveValue('Worded anew.')
  await row.getByLabel('What was made of it').fill('Worded anew after all.')
  await row.getByRole('button', { name: 'Settle it' }).click()
  // the field holds the same words until it is done
  await expect(row.getByRole('status')).toContainText('Worded anew after all.')
  await row.getByRole('button', { name: 'Erase name and email' }).click()
  await expect(row).not.toContainText('visitor.example')
  await desk.goto('/desk?kind=objection')
  await expect(desk.getByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible()
  await expect(desk.getByText(words)).toHaveCount(0)
  await desk.goto('/desk/objections')
  await expect(rowOf(desk, words)).toContainText('Worded anew after all.')
  await expect(rowOf(desk, words)).toContainText('Settled by')
  await accessible(desk)
  await desk.goto('/desk/history?subject=objection')
  await expect(desk.getByText('Worded anew after all.').first()).toBeVisible()
  await desk.context().close()
})

test('without script: the page is named, what was typed comes back, and too many are told when to try again', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`/ar${story}`)
  await link(page, 'أبلغ عن خطأ').click()
  await expect(page).toHaveURL(new RegExp(`/ar/objection\\?page=${encodeURIComponent(story)}`))
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  const words = `ليس كذلك ${run}`
  const send = page.getByRole('button', { name: 'أرسل' })
  await page.getByLabel('كيف ينبغي أن يكون').fill(words)
  const refused = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await send.click()
  expect((await refused).status()).toBe(422)
  await expect(page.getByText('لا يمكن إرسال هذا كما هو')).toBeVisible()
  await expect(page.getByLabel('كيف ينبغي أن يكون')).toHaveValue(words)
  await page.getByLabel('ما الخطأ').selectOption('other')
  await send.click()
  await expect(page.getByRole('heading', { name: 'شكرًا لك' })).toBeVisible()

  let status = 0
  for (let at = 0; at < 12 && status !== 429; at++) {
    await page.goto('/objection?page=/stories')
    await page.getByLabel('What is wrong').selectOption('other')
    await page.getByLabel('How it should be').fill(`Too much ${run} ${at}`)
    const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
    await page.getByRole('button', { name: 'Send' }).click()
    const answer = await answered
    status = answer.status()
    if (status !== 429) continue
    expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0)
    await expect(page.getByText('Too much was sent from where you are')).toBeVisible()
    await expect(page.getByLabel('How it should be')).toHaveValue(`Too much ${run} ${at}`)
    await expect(page.getByLabel('What is wrong')).toHaveValue('other')
  }
  expect(status).toBe(429)
  await context.close()
})

test('what visitors say and who they are stands on no public page', async ({ browser }) => {
  const canary = `canary${run}`
  const id = `c${run.padEnd(11, '0')}`
  await asOwner(
    ownerUrl,
    `insert into objection (id, kind, page, place_id, exact, words, language, sameness) values ($1, 'other', $2, $3, $4, $4, 'en', repeat('2', 64))`,
    [id, story, ids.claims['road-mined'], `${canary} words`],
  )
  await asOwner(
    ownerUrl,
    `insert into objection_sender (id, objection_id, name, email) values ($1, $1, $2, $3)`,
    [id, `${canary} name`, `${canary}@visitor.example`],
  )
  const claim = `/claims/${ids.claims['road-mined']}`
  const pages = [
    ...['/', '/stories', story, `${story}/timeline`, claim, '/sources', `/search?q=${canary}`, '/objection'],
    ...[`${story}/feed/atom`, `${story}/feed/json`, `${claim}/feed/rss`, '/checks/feed/json', '/sitemap.xml'],
    ...[`${story}/timeline/as/json`, `${claim}/statements/json`, `/api/v1${story}`, `/api/v1${claim}`],
    ...['/history/root/json', `/search/suggestions?q=${canary.slice(0, 6)}`],
  ]
  for (const path of pages)
    for (const headers of [{}, { RSC: '1' }] as Record<string, string>[]) {
      const { text } = await ask(url, path, { headers })
      expect({ path, told: text.replaceAll(`q=${canary}`, '').includes(`${canary} `) }).toEqual({
        path,
        told: false,
      })
      expect({ path, told: text.includes(`${canary}@`) }).toEqual({ path, told: false })
    }
  const desk = await another(browser, 'noa')
  await desk.goto('/desk/objections')
  await expect(desk.getByText(`${canary}@visitor.example`)).toBeVisible()
  await desk.context().close()
})
