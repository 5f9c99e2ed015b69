import type { Page } from '@playwright/test'
import { file, ownRun, paste } from './desk.ts'
import { another, expect, loading, test } from './fixtures.ts'

test.use({ actionTimeout: 20_000 })
test.describe.configure({ timeout: 240_000 })

/** What both papers print, word for word. */
const sharedText = (run: string) =>
  `The harbour master of Tolle said that the eastern breakwater (${run}) had moved by a hand’s breadth in the night, that the lamps along it were out, and that no boat drawing more than two metres would be let in before the divers had been down.`

/** Two reports of which the second has the text of the first: a reliance that nobody has decided on. */
async function copies(page: Page, run: string): Promise<void> {
  await paste(page, `TOLLE – ${sharedText(run)}`)
  await file(page, { title: `Breakwater ${run}`, source: `Wire ${run}`, time: '2026-09-10T08:00' })
  await paste(
    page,
    `Divers wait for calm water at Tolle, our reporter writes (${run}).\n\n${sharedText(run)}`,
  )
  await file(page, { title: `Divers ${run}`, source: `Paper ${run}`, time: '2026-09-10T11:00' })
}

/** Other runs print the same words, and their edges stand beside: this is the one between this run's two. */
const named = (run: string) => new RegExp(`Paper ${run}.*Wire ${run}`)
const edges = (page: Page) => page.getByRole('list', { name: 'Open edges' })
const ofRun = (page: Page, run: string) => edges(page).getByRole('article', { name: named(run) })
const inHand = (page: Page) => edges(page).locator('[aria-current=true]')
const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved$/ })

/** Takes the edge of this run in hand, by keyboard alone. */
async function reach(page: Page, run: string): Promise<void> {
  await page.goto('/desk/edges?kind=text')
  await expect(ofRun(page, run)).toBeVisible()
  for (let step = 0; step < 30; step++) {
    if (named(run).test((await inHand(page).getAttribute('aria-label')) ?? '')) return
    await page.keyboard.press('j')
  }
  await expect(inHand(page)).toHaveAttribute('aria-label', named(run))
}

test('an edge is found, shown with what speaks for it, answered, taken back and answered again, all by keyboard', async ({
  editor: page,
}) => {
  const run = ownRun()
  await copies(page, run)
  await reach(page, run)
  const edge = ofRun(page, run)
  await expect(edge.getByRole('heading', { level: 2 })).toHaveText(`Paper ${run} has text of Wire ${run}`)
  await expect(edge).toContainText('word for word the same')
  await expect(edge).toContainText('It counts already, until it is rejected.')
  await expect(edge.locator('mark')).toHaveCount(2)
  for (const mark of await edge.locator('mark').all()) await expect(mark).toContainText('eastern breakwater')

  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await expect(keys).toContainText('Leave it for later')
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()

  await page.keyboard.press('c')
  await expect(edge).toContainText('Confirmed')
  await expect(saved(page)).toBeVisible()
  await page.keyboard.press('u')
  await expect(edge).not.toContainText('Confirmed')
  await expect(edge).toHaveAttribute('aria-current', 'true')
  await expect(saved(page)).toBeVisible()
  await page.keyboard.press('x')
  await expect(edge).toContainText('Rejected')
  await expect(saved(page)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Edges' })).toBeVisible()
  await expect(ofRun(page, run)).toBeHidden()
})

test('two answer one edge: the second sees both answers and chooses; without a connection nothing is lost', async ({
  editor: noa,
  browser,
}) => {
  const run = ownRun()
  await copies(noa, run)
  const sami = await another(browser, 'sami')
  for (const page of [noa, sami]) await reach(page, run)
  await noa.keyboard.press('Enter')
  await expect(ofRun(noa, run)).toContainText('Confirmed')
  await expect(saved(noa)).toBeVisible()

  await sami.context().setOffline(true)
  await sami.keyboard.press('x')
  await expect(sami.getByRole('status').filter({ hasText: 'Not saved' })).toBeVisible()
  await expect(ofRun(sami, run)).not.toContainText('Rejected')
  await sami.context().setOffline(false)
  await sami.getByRole('button', { name: 'Try again' }).click()
  const conflict = ofRun(sami, run).getByRole('status')
  await expect(conflict).toContainText('Noa Brandt decided this first')
  await expect(conflict).toContainText('On record: Confirmed. Yours, not saved: Rejected.')
  await conflict.getByRole('button', { name: 'Save mine' }).click()
  await expect(conflict).toBeHidden()
  await expect(ofRun(sami, run)).toContainText('Rejected')
  await expect(saved(sami)).toBeVisible()
  await sami.reload()
  await expect(ofRun(sami, run)).toBeHidden()
  await sami.context().close()
})

test('the weightiest come first and say what each answer would do; kinds and stories narrow them', async ({
  editor: page,
  accessible,
}) => {
  await page.goto('/desk')
  await page
    .getByRole('navigation', { name: 'Sections of the desk' })
    .getByRole('link', { name: /^Edges/ })
    .click()
  const first = edges(page).getByRole('article').first()
  await expect(first).toContainText('Rejecting it would make this claim:')
  // other tests' may be as weighty, and stand before the cast's
  await expect(
    edges(page)
      .getByRole('article')
      .filter({ hasText: /Possibly corroborated.*turned the ten-day offer down.*Rejecting it would make/ })
      .first(),
  ).toBeVisible()
  await expect(first.locator('mark').first()).toBeVisible()
  await accessible(page)

  await page.keyboard.press('s')
  await expect(first).toContainText('Left for later')
  await expect(first).not.toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('k')
  await expect(first).toHaveAttribute('aria-current', 'true')
  await expect(first).toBeFocused()

  await page.getByLabel('Found as').selectOption('One owner')
  await loading(page, () => page.getByRole('button', { name: 'Show', exact: true }).click())
  await expect(edges(page).getByRole('article')).toHaveCount(1)
  await expect(edges(page)).toContainText('Lantern Media Group owns')
  await page.getByLabel('Story').selectOption('Water for Belmara: the Kelvar repair talks')
  await loading(page, () => page.getByRole('button', { name: 'Show', exact: true }).click())
  await expect(page.getByRole('heading', { name: 'No open edge fits this choice' })).toBeVisible()
  await page.getByRole('link', { name: 'Show all' }).click()
  await expect(first).toBeVisible()
})
