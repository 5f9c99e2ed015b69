import type { Page } from '@playwright/test'
import { newsroomState } from '../scripts/testing/state.ts'
import { file, inHand, ownRun, paste, reach } from './desk.ts'
import { another, expect, test } from './fixtures.ts'
import { burnedHouses, burnedHousesText } from './texts/burned-houses.ts'

test.use({ actionTimeout: 20_000 })

const run = ownRun()
const wording = `At least 40 houses burned down in Low Ansty (${run})`
const story = `Fire in Low Ansty (${run})`
const what = `houses burned down (${run})`

test('a figure from two statements: found numbers, a true conflict, and what readers see of it', async ({
  editor: page,
  browser,
  accessible,
}) => {
  test.setTimeout(300_000)
  let claim = ''
  let figure = ''

  await test.step('two statements that count the same thing are tied to one claim', async () => {
    await paste(page, burnedHousesText(run))
    await file(page, { source: `${burnedHouses.source} ${run}`, day: '2026-10-04' })
    await reach(page, burnedHouses.mayor)
    await page.keyboard.press('c')
    await expect(inHand(page)).not.toContainText(burnedHouses.mayor)
    await reach(page, burnedHouses.mayor)
    await page.keyboard.press('t')
    await page.keyboard.press('n')
    const form = page.getByRole('region', { name: 'New claim' })
    await form.getByLabel('Wording').fill(wording)
    await form.getByLabel('Kind').selectOption('Figure')
    await form.getByLabel('Stance').selectOption('Affirms')
    await form.getByLabel('Story', { exact: true }).selectOption('A new story')
    await form.getByLabel('Title of the new story').fill(story)
    await page.keyboard.press('Control+Enter')
    const tied = inHand(page).getByRole('link', { name: wording })
    await expect(tied).toBeVisible()
    claim = (await tied.getAttribute('href')) ?? ''
    await reach(page, burnedHouses.engineer)
    await page.keyboard.press('t')
    const choose = page.getByRole('region', { name: 'Tie to a claim' })
    const candidate = choose.getByRole('button', { name: wording })
    await page.keyboard.press((await candidate.getAttribute('aria-keyshortcuts')) ?? '')
    await expect(candidate).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('+')
    await page.keyboard.press('Enter')
    await expect(inHand(page).getByRole('link', { name: wording })).toBeVisible()
  })

  await test.step('a number the reader found begins a figure, with its bound', async () => {
    await page.goto(claim)
    const figures = page.getByRole('region', { name: 'Figures' }).or(page.locator('#figures'))
    await expect(figures).toContainText('Numbers found in its statements')
    const found = figures.getByRole('listitem').filter({ hasText: /40 houses/ })
    await found.getByRole('link', { name: 'Add as a value' }).click()
    await expect(page.getByRole('textbox', { name: 'Number' })).toHaveValue('40')
    await expect(page.getByRole('combobox', { name: 'How it is given' })).toHaveValue('at least')
    if (await page.getByRole('combobox', { name: 'Figure', exact: true }).isVisible())
      await page.getByRole('combobox', { name: 'Figure', exact: true }).selectOption('A new figure')
    await page.getByLabel('What is counted or measured').fill('')
    await asOf(page)
    await page.getByRole('button', { name: 'Add the value' }).click()
    await expect(page.getByText('This must be filled in.')).toBeVisible()
    await page.getByLabel('What is counted or measured').fill(what)
    await page.getByRole('textbox', { name: /^Unit/ }).fill('houses')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: what })).toBeVisible()
    figure = new URL(page.url()).pathname
  })

  await test.step('the second number is another value; a wrong one is corrected', async () => {
    await page.goto(claim)
    await page.locator('#figures').getByRole('link', { name: 'Add as a value' }).first().click()
    await page.getByRole('textbox', { name: 'Number' }).fill('2 5 0')
    await page.getByRole('combobox', { name: 'How it is given' }).selectOption('exactly')
    await asOf(page)
    await page.getByRole('button', { name: 'Add the value' }).click()
    await expect(page).toHaveURL(new RegExp(figure))
    const row = page.locator('tbody').filter({ hasText: '250' })
    await row.getByRole('link', { name: 'Correct or withdraw' }).click()
    await expect(page.getByText(burnedHouses.engineer).first()).toBeVisible()
    await page.getByRole('textbox', { name: 'Number' }).fill('25')
    await page.getByRole('button', { name: 'Save the correction' }).click()
    await expect(page.locator('tbody').filter({ hasText: '25' })).toBeVisible()
    await expect(page.locator('tbody').filter({ hasText: '250' })).toHaveCount(0)
  })

  await test.step('published: readers see both lines, and no difference that nobody decided', async () => {
    const [reader] = [await another(browser, null)]
    await page.goto(claim)
    await page.getByRole('link', { name: story }).click()
    await page.getByRole('link', { name: 'Publish' }).click()
    await page.getByRole('button', { name: 'Publish' }).click()
    await expect(page.getByRole('link', { name: 'As readers see it' })).toBeVisible()
    await reader.goto(figure.replace('/desk', ''))
    await expect(reader.getByRole('heading', { level: 1 })).toContainText(/houses burned down/i)
    const chart = reader.getByRole('group', { name: 'Chart of the values over time' })
    await expect(chart.getByRole('link')).toHaveCount(2)
    await expect(reader.getByText('No two values here contradict each other.')).toBeVisible()
    await accessible(reader)
    await reader.context().close()
  })

  await test.step('by keyboard: it is a true conflict, and one statement denies the claim', async () => {
    await page.goto(figure)
    await expect(page.getByText('Suggested: True conflict').last()).toBeVisible()
    const reasons = page.getByRole('textbox', { name: 'Reasons' })
    // keys are heard once the page has its script, which nothing on it tells
    await expect(async () => {
      await page.keyboard.press('j')
      await page.keyboard.press('6')
      await expect(reasons).toBeVisible({ timeout: 1000 })
    }).toPass()
    await reasons.fill(`Both counted on Saturday (${run}).`)
    const denies = page.getByLabel('Does one of the statements deny the claim?')
    const engineer = denies.getByRole('option', { name: /25 .?houses.? denies/ })
    await denies.selectOption((await engineer.getAttribute('value')) ?? '')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Nothing waits to be decided.')).toBeVisible()
    await accessible(page)
  })

  await test.step('readers read why, and the claim is disputed', async () => {
    const reader = await another(browser, null)
    await reader.goto(figure.replace('/desk', ''))
    await expect(reader.getByText(`Both counted on Saturday (${run}).`)).toBeVisible()
    await expect(reader.getByRole('main')).toContainText(/True conflict\. .?Noa Brandt/)
    const value = reader.locator('tbody').filter({ hasText: 'at least' })
    await value.locator('summary').click()
    await expect(value.getByText(burnedHouses.mayor)).toBeVisible()
    await reader.getByRole('main').getByRole('link', { name: wording }).first().click()
    await expect(reader.getByRole('region', { name: 'Status' })).toContainText('Disputed')
    await reader.locator('#figures:visible').getByRole('link').first().click()
    await expect(reader.getByRole('heading', { level: 1 })).toContainText(/houses burned down/i)
    await reader.getByRole('link', { name: story }).first().click()
    await expect(reader.locator('#figures:visible')).toContainText(/houses burned down/i)
    await reader.context().close()
  })
})

/** The day the two speak of. */
async function asOf(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Known as' }).selectOption('A day')
  await page.getByLabel('When', { exact: true }).fill('2026-10-03')
}

test('a figure keeps its meaning in Arabic: time runs from the right, and the table says the same', async ({
  page,
  accessible,
}) => {
  const { figures } = newsroomState().ids
  const centre = async (name: RegExp) => {
    const box = await page.getByRole('group').getByRole('link', { name }).first().boundingBox()
    return (box?.x ?? 0) + (box?.width ?? 0) / 2
  }
  await page.goto(`/figures/${figures['dead-from-landing']}`)
  expect(await centre(/^at least 22/)).toBeLessThan(await centre(/^at least 40/))
  await expect(page.locator('tbody')).toHaveCount(6)
  await page.goto(`/ar/figures/${figures['dead-from-landing']}`)
  expect(await centre(/^22/)).toBeGreaterThan(await centre(/^40/))
  await accessible(page)
})

test('an overdue expectation waits in the inbox; one writes its outcome, and readers see it with its moves', async ({
  editor: page,
  browser,
  accessible,
}) => {
  test.setTimeout(180_000)
  const claim = newsroomState().ids.claims['vote-on-observers']!
  const name = 'The Littoral Council will vote on an observer mission for the Kelvar station'
  const reasons = `The Council’s calendar shows the vote (${run}).`
  if (test.info().retry > 0) await openAgain(page, claim)
  await page.goto('/desk?kind=expectation')
  const overdue = page
    .getByRole('list', { name: 'What wants a person' })
    .getByRole('listitem')
    .filter({ hasText: name })
  await expect(overdue).toContainText('moved 2 times')
  await expect(overdue).toContainText('Nobody has said what became of it')
  await overdue.getByRole('link', { name }).click()
  await page.waitForURL(/#expectation/)
  await page.goto(`/desk/claims/${claim}?outcome=met`)
  const form = page.locator('form#outcome')
  await expect(form.getByLabel('Outcome')).toHaveValue('met')
  await expect(form.getByLabel('Reasons')).toBeFocused()
  await form.getByLabel('Reasons').fill(reasons)
  await form.getByRole('button', { name: 'Record the outcome' }).click()
  await expect(page.locator('#expectation')).toContainText(/Met\. .?Noa Brandt/)
  const reader = await another(browser, null)
  await reader.goto(`/claims/${claim}`)
  const seen = reader.locator('#expectation')
  await expect(seen).toContainText('moved twice')
  await expect(seen).toContainText(reasons)
  await expect(seen.getByRole('list', { name: 'How it was moved' }).getByRole('listitem')).toHaveCount(3)
  await accessible(reader)
  await reader.context().close()
  await openAgain(page, claim)
})

/** Takes back what was said to have become of an expectation, where something was. */
async function openAgain(page: Page, claim: string): Promise<void> {
  await page.goto(`/desk/claims/${claim}`)
  const form = page.locator('form#outcome')
  // what is on record is not among the choices
  if ((await form.getByRole('option', { name: 'Open' }).count()) === 0) return
  await form.getByLabel('Outcome').selectOption('Open')
  await form.getByLabel('Reasons').fill('Only for a test.')
  await form.getByRole('button', { name: 'Record the outcome' }).click()
  await expect(page.locator('#expectation')).toContainText(/Open\. .?Noa Brandt/)
}

test('readers see who turned, and that a denial of the wording is kept apart', async ({
  editor: page,
  browser,
}) => {
  const { claims } = newsroomState().ids
  await page.goto(`/desk/claims/${claims['olvane-in-lumera']}`)
  const desk = page.locator('#positions')
  // what a first try left half done is put back, so that a second one begins where it began
  const back = desk.getByRole('button', { name: 'It denies the fact after all' })
  if (await back.count()) await back.first().click()
  await expect(desk).toContainText('turned once')
  const reader = await another(browser, null)
  await reader.goto(`/claims/${claims['olvane-in-lumera']}`)
  const positions = reader.locator('#positions')
  await expect(positions).toContainText('turned once')
  await desk.getByRole('button', { name: 'It denies only the wording' }).first().click()
  await expect(desk).toContainText('denies the wording, not the fact')
  await reader.reload()
  await expect(positions).toContainText('denies the wording, not the fact')
  await expect(positions).not.toContainText('turned once')
  await desk.getByRole('button', { name: 'It denies the fact after all' }).first().click()
  await expect(desk).toContainText('turned once')
  await reader.context().close()
})
