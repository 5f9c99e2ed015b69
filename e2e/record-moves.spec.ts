import type { Page } from '@playwright/test'
import { file, inHand, ownRun, paste, reach, saved } from './desk.ts'
import { another, expect, test } from './fixtures.ts'

const run = ownRun()
const source = `The Ilmar Ledger ${run}`
// long enough for its language to be known
const text = (number: string) =>
  `Ferry ${run}\n\n“${number} people were held at the ${run} ferry,” said Mara Tesh, a pilot. The harbour was calm all day, and the boats that lay there did not leave it before the evening.\n`

const wording = `People were held at the ${run} ferry`

/** Files a report and ties its one passage to a new claim. @returns paths of the report and the claim */
async function claimed(page: Page): Promise<{ report: string; claim: string }> {
  await paste(page, text('About 40'))
  const report = await file(page, { title: `Ferry ${run}`, source, day: '2026-09-01' })
  await reach(page, 'people were held')
  await page.keyboard.press('t')
  await page.keyboard.press('n')
  const form = page.getByRole('region', { name: 'New claim' })
  await form.getByLabel('Wording').fill(wording)
  await form.getByLabel('Stance').selectOption('Affirms')
  await form.getByLabel('Story', { exact: true }).selectOption('A new story')
  await form.getByLabel('Title of the new story').fill(`Ferries ${run}`)
  await page.keyboard.press('Control+Enter')
  const tied = inHand(page).getByRole('link', { name: wording })
  await expect(tied).toBeVisible()
  await expect(saved(page)).toBeVisible()
  return { report, claim: (await tied.getAttribute('href')) ?? '' }
}

test.use({ actionTimeout: 30_000 })

test('a later snapshot words a passage otherwise, then drops it; who follows is told, each time once', async ({
  editor: page,
  browser,
  accessible,
}) => {
  test.slow()
  const { report, claim } = await claimed(page)
  await page.goto(claim)
  await page.getByRole('button', { name: 'Follow', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Following', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )

  // brought in again with other bytes: chosen by hand, its passage in other words
  await again(page, text('At least 60'))
  await expect(page.getByRole('heading', { name: 'What later snapshots changed' })).toBeVisible()
  const waiting = page.getByRole('listitem').filter({ hasText: 'Keep in the new words' })
  await expect(waiting).toContainText('[removed: About]')
  await expect(waiting).toContainText('[added: least]')
  await accessible(page)
  await page.goto('/desk?kind=rewording')
  const changed = page
    .getByRole('list', { name: 'What wants a person' })
    .getByRole('listitem')
    .filter({ hasText: `Ferry ${run}` })
  await expect(changed).toContainText('1 passage in other words')
  await expect(changed).toContainText('Could make a claim “Retracted”')
  await page.goto(`${report}/snapshots`)
  await page.getByRole('button', { name: 'Keep in the new words' }).click()
  await expect(page.getByText('Nothing waits for a decision')).toBeVisible()
  await page.goto(claim)
  await expect(page.getByText('At least 60 people were held').first()).toBeVisible()

  // and again, without it
  await again(
    page,
    `Ferry ${run}\n\nThe harbour of ${run} was calm all day, and nobody was there to say otherwise.\n`,
  )
  await expect(page.getByText('no longer holds its words')).toBeVisible()
  await page.goto('/desk/following')
  const moves = page.getByRole('main').getByRole('listitem').filter({ hasText: wording })
  await expect(moves.filter({ hasText: 'Retracted' })).toHaveCount(1)
  await accessible(page)
  await page.getByRole('button', { name: 'Mark all as seen' }).click()
  await expect(page.getByRole('button', { name: 'Mark all as seen' })).toHaveCount(0)

  // what its source did not withdraw stands after all
  await page.goto(claim)
  await page.getByText('It stands after all').click()
  await page.getByLabel('Reason').fill('It stands in print.')
  await page.getByRole('button', { name: 'Take the withdrawal back' }).click()
  await expect(page.getByText('Retracted')).toHaveCount(0)
  const other = await another(browser, 'sami')
  await other.goto('/desk/following')
  await expect(other.getByText(wording)).toHaveCount(0)
  await other.context().close()
})

test('two claims are merged, old links lead on, and undone all is as it was', async ({
  editor: page,
  accessible,
}) => {
  test.slow()
  const wordings = [`The ${run} pier is shut`, `The ${run} pier has been closed`]
  const paths: string[] = []
  for (const one of wordings) {
    await page.goto('/desk/claims/new')
    await page.getByLabel('Wording', { exact: true }).fill(one)
    await page.getByLabel('Story', { exact: true }).selectOption('A new story')
    await page.getByLabel('Title of the new story').fill(`Piers ${run}`)
    await page.getByRole('button', { name: 'Save claim' }).click()
    await page.waitForURL(/\/desk\/claims\/(?!new)/)
    paths.push(new URL(page.url()).pathname)
  }
  const [from, into] = paths as [string, string]
  await page.goto(from)
  await page
    .locator('summary')
    .filter({ hasText: /^Merge$/ })
    .click()
  await page.getByRole('combobox', { name: 'Merge into' }).fill(wordings[1]!)
  await page.getByRole('option', { name: wordings[1]! }).first().click()
  await expect(page.getByRole('region', { name: 'What would change' })).toContainText('read as the other one')
  await page.getByLabel('Why').fill('One pier, one closing.')
  await accessible(page)
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await page.waitForURL(into)
  await page.goto(from)
  await page.waitForURL(into)
  await expect(page.getByText('One pier, one closing.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByText(/undone by/)).toBeVisible()
  await page.goto(from)
  await expect(page.getByRole('heading', { level: 1, name: wordings[0]! })).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(from)
})

async function again(page: Page, words: string): Promise<void> {
  await paste(page, words)
  await expect(page.getByRole('heading', { name: 'File the report' })).toBeVisible()
  const fold = page.getByText('A later version of a report that is here?')
  const choose = page.getByRole('combobox', { name: 'Report', exact: true })
  if (!(await choose.isVisible())) await fold.click()
  await choose.fill(`Ferry ${run}`)
  await page
    .getByRole('option', { name: `Ferry ${run}` })
    .first()
    .click()
  await page.getByRole('button', { name: 'Keep as a new snapshot' }).click()
  await page.waitForURL(/\/snapshots$/)
}
