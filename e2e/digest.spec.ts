import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { asOwner } from '../scripts/database/prepare.ts'
import { newsroomState } from '../scripts/testing/state.ts'
import { file, inHand, ownRun, paste, reach, saved } from './desk.ts'
import { another, expect, signIn, test } from './fixtures.ts'
import { ask } from './wire.ts'

const { url, ownerUrl } = newsroomState(Number(process.env.E2E_PORT ?? 4010))
const run = ownRun()
const title = `Ferries of ${run}`
const wording = `Nobody left the ${run} harbour`
const text = `Ferry ${run}\n\n“Nobody left the ${run} harbour,” said Mara Tesh, a pilot. The harbour was calm all day, and the boats that lay there did not leave it before the evening.\n`

test.use({ actionTimeout: 30_000 })
// One after the other: it is one reader's mail that both turn on and off. Each try begins with nothing followed.
test.describe.configure({ mode: 'default' })
test.beforeEach(() =>
  asOwner(
    ownerUrl,
    "delete from follow where person_id = (select id from person where email like 'ellis.%')",
  ),
)

/** A published story of one claim with one statement. @returns paths of the desk's claim and of the story */
async function published(page: Page): Promise<{ claim: string; story: string }> {
  await paste(page, text)
  await file(page, { title: `Ferry ${run}`, source: `The Ilmar Ledger ${run}`, day: '2026-09-01' })
  await reach(page, 'Nobody left')
  await page.keyboard.press('t')
  await page.keyboard.press('n')
  const form = page.getByRole('region', { name: 'New claim' })
  await form.getByLabel('Wording').fill(wording)
  await form.getByLabel('Stance').selectOption('Affirms')
  await form.getByLabel('Story', { exact: true }).selectOption('A new story')
  await form.getByLabel('Title of the new story').fill(title)
  await page.keyboard.press('Control+Enter')
  const tied = inHand(page).getByRole('link', { name: wording })
  await expect(tied).toBeVisible()
  await expect(saved(page)).toBeVisible()
  const claim = (await tied.getAttribute('href')) ?? ''
  await page.goto('/desk/stories')
  await page.getByRole('link', { name: title }).first().click()
  await page.waitForURL(/\/desk\/stories\/\w+$/)
  await page.getByRole('link', { name: 'Publish', exact: true }).click()
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.waitForURL(/\/desk\/stories\/\w+$/)
  return { claim, story: new URL(page.url()).pathname.replace('/desk', '') }
}

/** Sends what waits, as somebody on the server does. @returns the mails that were written, newest last */
function digest(folder: string): string[] {
  execFileSync(process.execPath, ['--conditions=react-server', 'cli/onrecord.ts', 'digest', '--now'], {
    env: {
      ...process.env,
      DATABASE_APP_URL: ownerUrl,
      ONRECORD_DATA: folder,
      ONRECORD_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
      ONRECORD_ORIGIN: url,
    },
  })
  const mails = path.join(folder, 'mail')
  if (!fs.existsSync(mails)) return []
  return fs.readdirSync(mails).map((name) => decoded(fs.readFileSync(path.join(mails, name), 'utf8')))
}

/** A mail with its soft line breaks and its encoded characters put back. */
const decoded = (mail: string): string =>
  mail
    .replace(/=\r?\n/g, '')
    .replace(/(=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'))

test('what moved comes by mail, once, and its link ends that without signing in', async ({
  editor: page,
  browser,
  accessible,
}) => {
  test.slow()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-digest-'))
  const { claim, story } = await published(page)

  // a reader follows the story from its page
  const reader = await another(browser, null)
  await reader.goto(story)
  await reader.getByText('Follow', { exact: true }).click()
  await expect(reader.getByRole('link', { name: 'Atom' })).toBeVisible()
  await expect(reader.getByRole('link', { name: 'Subscribe' })).toHaveAttribute(
    'href',
    /^webcal:\/\/.*\/ics$/,
  )
  await accessible(reader)
  await reader.getByRole('link', { name: 'Get changes by mail, with an account' }).click()
  await reader.getByLabel('Email').fill('ellis.quay@desk.example')
  await reader.getByLabel('Password').fill('only for end to end tests')
  await reader.getByRole('button', { name: 'Sign in' }).click()
  await reader.getByRole('button', { name: 'Follow, and by mail' }).click()
  const row = reader.getByRole('listitem').filter({ hasText: title })
  await expect(row).toContainText('Mail is on')
  await accessible(reader)
  expect(digest(folder)).toEqual([])

  // it moves
  await page.goto(claim)
  await page.getByText('Its source withdrew it').first().click()
  await page.getByLabel('Reason').first().fill('Printed by mistake.')
  await page.getByRole('button', { name: 'Withdraw', exact: true }).and(page.locator(':enabled')).click()
  await expect(page.getByText('Retracted').first()).toBeVisible()
  const [mail, ...others] = digest(folder)
  expect(others).toEqual([])
  expect(digest(folder)).toHaveLength(1)
  expect(mail).toContain(wording)
  expect(mail).toContain('ellis.quay@desk.example')
  expect(mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m)
  const now = new URL(/^List-Unsubscribe:\s*<([^>]+)>/m.exec(mail!)![1]!)

  // looking ends nothing, not even by the address that a mail program posts to
  const stranger = await another(browser, null)
  await stranger.goto(now.pathname)
  await expect(stranger.getByText(title)).toBeVisible()
  await accessible(stranger)
  await reader.reload()
  await expect(row).toContainText('Mail is on')
  // one click ends it, from nowhere, again and again
  for (let time = 0; time < 2; time++) {
    const answer = await ask(url, now.pathname, {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    })
    expect(answer.status).toBe(200)
  }
  const forged = now.pathname.replace(/.(?=\/now$)/, (last) => (last === 'A' ? 'B' : 'A'))
  const refused = await ask(url, forged, {
    method: 'POST',
    body: 'List-Unsubscribe=One-Click',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  })
  expect(refused.status).toBe(404)
  await reader.reload()
  await expect(row).toContainText('Mail is off')
  await stranger.reload()
  await expect(stranger.getByRole('heading', { name: 'The mails have stopped' })).toBeVisible()

  // asked for again, and all of it ended by the form in the mail's page, without script
  await row.getByRole('button', { name: 'Get it by mail' }).click()
  await expect(row).toContainText('Mail is on')
  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(now.pathname.replace(/\/now$/, ''))
  await plain.getByRole('button', { name: 'Stop all mail' }).click()
  await expect(plain.getByRole('heading', { name: 'The mails have stopped' })).toBeVisible()
  await reader.reload()
  await expect(row).toContainText('Mail is off')
  await row.getByRole('button', { name: 'No longer follow' }).click()
  await expect(row).toHaveCount(0)
  await context.close()
  await stranger.context().close()
  await reader.context().close()
  fs.rmSync(folder, { recursive: true })
})

test('a reader goes to what they follow when they sign in, also in Arabic and without script', async ({
  browser,
  page,
  accessible,
}) => {
  await signIn(page, 'ellis')
  await expect(page.getByRole('heading', { name: 'What you follow' })).toBeVisible()
  await page.goto('/ar/following')
  await expect(page.getByRole('heading', { name: 'ما تتابعه' })).toBeVisible()
  await accessible(page)
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const plain = await context.newPage()
  const { ids } = newsroomState(Number(process.env.E2E_PORT ?? 4010))
  await plain.goto(`/he/following?claim=${ids.claims['road-mined']}`)
  await plain.getByRole('button', { name: 'מעקב, גם בדואר' }).click()
  await expect(plain.getByText('הדואר פועל')).toBeVisible()
  await plain.getByRole('button', { name: 'להפסיק לעקוב' }).first().click()
  await expect(plain.getByText('הדואר פועל')).toHaveCount(0)
  await context.close()
})
