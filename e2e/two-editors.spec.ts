import { file, inHand, ownRun, paste, reach, saved } from './desk.ts'
import { another, expect, live, test } from './fixtures.ts'
import { wellTax, wellTaxText } from './texts/well-tax.ts'

test.use({ actionTimeout: 20_000 })
test.describe.configure({ timeout: 240_000 })

test('two correct one draft: the second sees both texts and loses nothing', async ({
  editor: noa,
  browser,
}) => {
  const run = ownRun()
  await paste(noa, wellTaxText(run))
  const desk = await file(noa, { source: `${wellTax.source} ${run}` })
  const sami = await another(browser, 'sami')
  await sami.goto(desk)
  const [first, second] = [noa, sami].map((page) =>
    page.getByRole('region', { name: 'Correct this statement' }),
  )
  for (const page of [noa, sami]) {
    await reach(page, wellTax.engineer)
    await page.keyboard.press('e')
  }
  await first!.getByLabel('Mode').selectOption('Narrated')
  await second!.getByRole('combobox', { name: 'Speaker' }).fill(`Thomas Ferrow ${run}`)
  await sami.keyboard.press('Tab')
  await noa.keyboard.press('Control+Enter')
  await expect(inHand(noa)).toContainText('Narrated')

  await sami.getByRole('button', { name: 'Save correction' }).click()
  const conflict = second!.getByRole('status').filter({ hasText: 'Noa Brandt changed this first' })
  await expect(conflict).toContainText('Nothing has been overwritten.')
  await expect(conflict.getByRole('heading', { name: 'On record now' })).toBeVisible()
  await expect(conflict).toContainText('Tom Ferrow · Narrated')
  await expect(conflict).toContainText(`Thomas Ferrow ${run} · Paraphrased`)
  await expect(second!.getByRole('combobox', { name: 'Speaker' })).toHaveValue(`Thomas Ferrow ${run}`)
  await conflict.getByRole('button', { name: 'Save mine' }).click()
  await expect(inHand(sami)).toContainText(`Thomas Ferrow ${run}`)
  await expect(saved(sami)).toBeVisible()
  await noa.reload()
  await reach(noa, wellTax.engineer)
  await expect(inHand(noa)).toContainText(`Thomas Ferrow ${run}`)
  await sami.context().close()
})

test('two decide one draft otherwise: the second chooses', async ({ editor: noa, browser }) => {
  const run = ownRun()
  await paste(noa, wellTaxText(run))
  const desk = await file(noa, { source: `${wellTax.source} ${run}` })
  const sami = await another(browser, 'sami')
  await sami.goto(desk)
  for (const page of [noa, sami]) await reach(page, wellTax.engineer)
  await noa.keyboard.press('x')
  await expect(saved(noa)).toBeVisible()
  await sami.keyboard.press('c')
  const conflict = sami.getByRole('status').filter({ hasText: 'Noa Brandt changed this first' })
  await expect(conflict).toContainText('On record: Rejected. Yours, not saved: Confirmed.')
  await conflict.getByRole('button', { name: 'Save mine' }).click()
  await expect(conflict).toBeHidden()
  await expect(saved(sami)).toBeVisible()
  await noa.reload()
  await reach(noa, wellTax.engineer)
  await expect(inHand(noa)).toContainText('Confirmed')
  await sami.context().close()
})

test('two word one claim', async ({ editor: noa, browser }) => {
  const run = ownRun()
  const [begun, hers, his] = ['is dropped', 'is dropped for good', 'is put off'].map(
    (end) => `The tax on wells in Ansty ${end} (${run})`,
  ) as [string, string, string]
  await noa.goto('/desk/claims/new')
  await live(noa.getByRole('textbox', { name: 'Wording' }))
  await noa.getByRole('textbox', { name: 'Wording' }).fill(begun)
  await noa.getByRole('combobox', { name: 'Story', exact: true }).selectOption('A new story')
  await noa.getByRole('textbox', { name: 'Title of the new story' }).fill(`Wells of Ansty (${run})`)
  await noa.getByRole('button', { name: 'Save claim' }).click()
  await expect(noa.getByRole('heading', { level: 1, name: begun })).toBeVisible()
  const claim = new URL(noa.url()).pathname

  const sami = await another(browser, 'sami')
  for (const page of [noa, sami]) {
    await page.goto(`${claim}/edit`)
    await live(page.getByRole('textbox', { name: 'Wording' }))
  }
  await sami.getByRole('textbox', { name: 'Wording' }).fill(his)
  await noa.getByRole('textbox', { name: 'Wording' }).fill(hers)
  await noa.getByRole('button', { name: 'Save changes' }).click()
  await expect(noa.getByRole('heading', { level: 1, name: hers })).toBeVisible()

  await sami.getByRole('button', { name: 'Save changes' }).click()
  const both = sami.getByRole('region', { name: 'Someone else changed this while you were writing' })
  await expect(both).toContainText('Noa Brandt changed this while you were writing')
  await expect(both).toContainText(/dropped.*for.*good/)
  await expect(both).toContainText(/put.*off/)
  await expect(sami.getByRole('textbox', { name: 'Wording' })).toHaveValue(his)
  await sami.reload()
  await expect(sami.getByRole('textbox', { name: 'Wording' })).toHaveValue(his)
  await expect(both).toBeVisible()
  await both.getByRole('button', { name: 'Save mine over it' }).click()
  await expect(sami.getByRole('heading', { level: 1, name: his })).toBeVisible()
  await sami.goto(claim)
  await sami.getByRole('link', { name: 'History' }).last().click()
  await expect(sami.getByText(hers).first()).toBeVisible()
  await sami.context().close()
})

test('offline during a decision and a correction: kept, said, and saved when back', async ({
  editor: page,
}) => {
  const run = ownRun()
  await paste(page, wellTaxText(run))
  await file(page, { source: `${wellTax.source} ${run}` })
  await reach(page, wellTax.engineer)
  await page.context().setOffline(true)
  await page.keyboard.press('c')
  const trouble = page.getByRole('alert').filter({ hasText: 'The server did not answer' })
  await expect(trouble).toContainText('Check the connection, then try again.')
  await expect(inHand(page)).toContainText(wellTax.engineer)
  await expect(inHand(page)).toContainText('Open')
  await page.context().setOffline(false)
  await trouble.getByRole('button', { name: 'Try again' }).click()
  await expect(trouble).toBeHidden()
  await expect(saved(page)).toBeVisible()

  await reach(page, wellTax.mayor)
  await page.keyboard.press('e')
  const form = page.getByRole('region', { name: 'Correct this statement' })
  await form.getByLabel('Hedge, as worded').fill('as she put it')
  await page.context().setOffline(true)
  await page.keyboard.press('Control+Enter')
  await expect(form.getByRole('alert')).toContainText('What you did is kept on this device.')
  await expect(form.getByLabel('Hedge, as worded')).toHaveValue('as she put it')
  await page.context().setOffline(false)
  await page.keyboard.press('Control+Enter')
  await expect(inHand(page)).toContainText('as she put it')
  await expect(saved(page)).toBeVisible()
  await page.reload()
  await reach(page, wellTax.mayor)
  await expect(inHand(page)).toContainText('as she put it')
  await reach(page, wellTax.engineer)
  await expect(inHand(page)).toContainText('Confirmed')

  const report = page.url()
  const away = page.getByRole('link', { name: 'Stories', exact: true }).first()
  await page.context().setOffline(true)
  await away.click()
  await expect(page.getByText('There is no connection')).toBeVisible()
  expect(page.url()).toBe(report)
  await page.context().setOffline(false)
  // a machine without a network that OnRecord runs on
  await page.evaluate(() => Object.defineProperty(navigator, 'onLine', { value: false }))
  await away.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Stories' })).toBeVisible()
})
