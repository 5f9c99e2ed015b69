import { expect, type Locator, type Page } from '@playwright/test'
import { awake } from './fixtures.ts'

/** A few letters that no other run has, so that tests can run beside each other and again. */
export const ownRun = () => Math.random().toString(36).slice(2, 8)

/** What an editor checks and mends before a report is filed; `source` is made on the spot. */
export type Filing = { title?: string; byline?: string; day?: string; time?: string; source?: string }

/** Brings a text in by pasting it, up to the form where it is corrected. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.goto('/desk/reports/new')
  await page.getByLabel('Text', { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Read this text' }).click()
  await page.waitForURL(/\/desk\/reports\/(?!new$)/)
}

/** Files what was read, with these corrections. @returns the path of its reading desk */
export async function file(page: Page, { title, byline, day, time, source }: Filing): Promise<string> {
  await expect(page.getByRole('heading', { name: 'File the report' })).toBeVisible()
  if (title !== undefined) await page.getByLabel('Title', { exact: true }).fill(title)
  if (byline !== undefined) await page.getByLabel('Byline').fill(byline)
  if (source !== undefined) {
    const make = page.getByRole('button', { name: 'It is not in the list: make a new source' })
    if (await make.isVisible()) await make.click()
    await page.getByRole('group', { name: 'New source' }).getByLabel('Name').fill(source)
  }
  if (day !== undefined) {
    await page.getByLabel('Known to the').selectOption('Day')
    await page.getByLabel('Day', { exact: true }).fill(day)
  }
  if (time !== undefined) {
    await page.getByLabel('Known to the').selectOption('Minute')
    await page.getByLabel('Date and time').fill(time)
  }
  await page.getByRole('button', { name: 'File', exact: true }).click()
  await page.waitForURL(/\/desk\/reports\/(?!new)/)
  await expect(page.getByRole('region', { name: 'Text of the report' })).toBeVisible()
  await awake(page)
  return new URL(page.url()).pathname
}

/** The draft in hand. */
export const inHand = (page: Page): Locator =>
  page.getByRole('region', { name: 'Drafts' }).locator('[aria-current=true]')

/** The line at the foot of the desk that says what is saved. */
export const saved = (page: Page): Locator => page.getByRole('status').filter({ hasText: /^Saved$/ })

/** Takes the draft with these words in hand, by keyboard: down the list until it is lit, then down the doubtful. */
export async function reach(page: Page, words: string): Promise<void> {
  const card = inHand(page)
  for (let back = 0; back < 40; back++) await page.keyboard.press('k')
  for (let step = 0; step < 40; step++) {
    if ((await card.textContent())?.includes(words)) return
    await page.keyboard.press('j')
  }
  await expect(card).toContainText(words)
}

/** Goes to a control as those without a mouse do. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(control).toBeFocused()
}
