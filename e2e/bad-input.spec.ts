import type { Page } from '@playwright/test'
import { file, inHand, ownRun, paste, reach, saved } from './desk.ts'
import { another, complaints, expect, live, signIn, test } from './fixtures.ts'
import { wellTax, wellTaxText } from './texts/well-tax.ts'

const web = `http://127.0.0.1:${process.env.E2E_WEB_PORT ?? 4011}`
const arabic = 'أعلن مجلس الميناء تأجيل الجلسة إلى يوم الخميس المقبل.'

test.use({ actionTimeout: 20_000 })

test.describe('links that give no article', () => {
  const links: [address: string, happened: string | RegExp, todo: string | RegExp][] = [
    [`${web}/start-page`, /front page of a site|No article was found in this/, /the article/],
    [`${web}/login`, 'The site asks for an account first.', 'paste the text'],
    [`${web}/cookie-wall`, 'The site shows a question about cookies', 'paste the text'],
    [`${web}/empty`, 'There is no page of text at this address', 'Paste the text'],
    [`${web}/binary`, 'There is no page of text at this address', 'Paste the text'],
    ['http://10.0.0.1/', 'This address leads to a private network', 'Paste the text instead'],
    ['http://localhost:1/', 'This is not an address that can be fetched', 'leave out'],
    ['http://localhost/', 'This address leads to a private network', 'Paste the text instead'],
    [`${web}/to-metadata`, 'This address leads to a private network', 'Paste the text instead'],
    [`${web}/missing`, 'The site has no page at this address.', 'Check it'],
    [`${web}/loop`, 'The address leads in a circle.', 'copy the address where it ends'],
    [`${web}/reset-midway`, 'The answer broke off before its end', 'Try again'],
    ['the harbour story of Friday', 'This is not an address that can be fetched', 'Begin it with https://'],
  ]

  test('each says what happened and what to do, and stays in its field; a slow site is given up on, or stopped by hand', async ({
    editor: page,
    browser,
  }) => {
    test.setTimeout(300_000)
    // begun first: its half a minute passes while the others are tried
    const patient = await another(browser, 'noa')
    await slowSite(patient)
    await page.goto('/desk/reports/new')
    await live(page.getByLabel('Link'))
    for (const [address, happened, todo] of links) {
      await test.step(address, async () => {
        await page.getByLabel('Link').fill(address)
        await page.getByRole('button', { name: 'Fetch' }).click()
        const message = page.getByRole('alert').filter({ hasText: happened })
        await expect(message).toBeVisible()
        await expect(message).toContainText(todo)
        await expect(page.getByLabel('Link')).toHaveValue(address)
        await page.reload()
        await live(page.getByLabel('Link'))
        await expect(page.getByLabel('Link')).toHaveValue(address)
      })
    }
    const message = patient.getByRole('alert').filter({ hasText: 'The site took longer than 30 seconds.' })
    await expect(message).toBeVisible({ timeout: 90_000 })
    await expect(message).toContainText('paste the text instead')
    await expect(patient.getByLabel('Link')).toHaveValue(`${web}/drip`)
    expect(complaints(patient)).toEqual([])
    await patient.context().close()
  })

  /** Stops one that says nothing, and begins to wait for one that says little. */
  async function slowSite(page: Page): Promise<void> {
    await page.goto('/desk/reports/new')
    await live(page.getByLabel('Link'))
    await page.getByLabel('Link').fill(`${web}/silent`)
    await page.getByRole('button', { name: 'Fetch' }).click()
    await expect(page.getByText('Fetching the page…')).toBeVisible()
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect(page.getByText('Fetching the page…')).toBeHidden()
    await expect(page.getByLabel('Link')).toHaveValue(`${web}/silent`)

    await page.getByLabel('Link').fill(`${web}/drip`)
    await page.getByRole('button', { name: 'Fetch' }).click()
    await expect(page.getByText('Slow sites are given 30 seconds in all.')).toBeVisible()
  }
})

test('an empty text and one of 5 MB', async ({ editor: page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/desk/reports/new')
  const text = page.getByRole('textbox', { name: 'Text' })
  await live(text)
  await page.getByRole('button', { name: 'Read this text' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'This must be filled in.' })).toBeVisible()

  await text.fill('Typed before. ')
  await page.evaluate(
    (long) => navigator.clipboard.writeText(long),
    `${'Read on to the end. '.repeat(150)}\n`.repeat(1_750),
  )
  await text.press('Control+v')
  await expect(page.getByRole('alert').filter({ hasText: 'longer than one report can hold' })).toContainText(
    'Bring it in by parts.',
  )
  await expect(text).toHaveValue('Typed before. ')
})

test('files that are pictures, empty, or in an encoding that nobody named', async ({
  editor: page,
  request,
}) => {
  await page.goto('/desk/reports/new')
  const choose = page.locator('input[type=file]')
  await live(choose)
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452000001', 'hex')
  await choose.setInputFiles({ name: 'photo.html', mimeType: 'text/html', buffer: png })
  await expect(page.getByRole('alert').filter({ hasText: 'This file is a picture.' })).toContainText(
    'Bring in the text that it shows',
  )
  await expect(page.getByText('photo.html')).toBeVisible()
  await choose.setInputFiles({ name: 'nothing.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) })
  await expect(page.getByRole('alert').filter({ hasText: 'This file is empty.' })).toContainText(
    'Choose another',
  )

  const buffer = await (await request.get(`${web}/arabic-1256-silent`)).body()
  await choose.setInputFiles({ name: 'council.html', mimeType: 'text/html', buffer })
  await expect(page.getByRole('heading', { name: 'File the report' })).toBeVisible()
  await expect(page.getByText(arabic).first()).toBeVisible()
})

test('a text and an address that are on record already', async ({ editor: page }) => {
  test.setTimeout(180_000)
  const run = ownRun()
  const address = `https://ansty-${run}.example/wells`
  await paste(page, wellTaxText(run))
  await page.getByLabel('Address').fill(address)
  const desk = await file(page, { source: `${wellTax.source} ${run}` })
  await paste(page, wellTaxText(run))
  await expect(page.getByText('This was on record already. Here it is.')).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(desk)

  await paste(page, wellTaxText(`${run} again`))
  await page.getByLabel('Address').fill(address)
  await page.getByLabel('Title', { exact: true }).fill(`Wells stay free (${run})`)
  await page.getByRole('button', { name: 'It is not in the list: make a new source' }).click()
  await page.getByRole('group', { name: 'New source' }).getByLabel('Name').fill(`Plain Gazette ${run}`)
  await page.getByRole('button', { name: 'File', exact: true }).click()
  await expect(page.getByText('This address belongs to a report already on record.')).toBeVisible()
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(`Wells stay free (${run})`)
  await page.getByRole('link', { name: 'Open the report that has this address' }).click()
  await page.waitForURL(`**${desk}`)
})

test.describe('signed out while typing', () => {
  test('filing: the message, the form and the way back', async ({ editor: page }) => {
    test.setTimeout(180_000)
    const run = ownRun()
    await paste(page, wellTaxText(run))
    await page.getByLabel('Title', { exact: true }).fill(`No tax on wells (${run})`)
    await page.getByRole('button', { name: 'It is not in the list: make a new source' }).click()
    await page.getByRole('group', { name: 'New source' }).getByLabel('Name').fill(`Plain Mail ${run}`)
    await page.context().clearCookies()
    await page.getByRole('button', { name: 'File', exact: true }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'You are signed out' })).toContainText(
      'What you typed is still here.',
    )
    await expect(page.getByLabel('Title', { exact: true })).toHaveValue(`No tax on wells (${run})`)
    await signInInAnotherTab(page)
    await page.getByRole('button', { name: 'File', exact: true }).click()
    await page.waitForURL(/\/desk\/reports\/(?!new)/)
    await expect(page.getByRole('heading', { level: 1, name: `No tax on wells (${run})` })).toBeVisible()
  })

  test('reading: a correction and a decision', async ({ editor: page }) => {
    test.setTimeout(180_000)
    const run = ownRun()
    await paste(page, wellTaxText(run))
    await file(page, { source: `Plain Courier ${run}` })
    await page.context().clearCookies()

    await page.keyboard.press('e')
    const form = page.getByRole('region', { name: 'Correct this statement' })
    await form.getByLabel('Hedge, as worded').fill('as she put it')
    await page.keyboard.press('Control+Enter')
    const message = form.getByRole('alert')
    await expect(message).toContainText('You are signed out')
    await expect(message).toContainText('Sign in in another tab')
    await expect(form.getByLabel('Hedge, as worded')).toHaveValue('as she put it')
    await signInInAnotherTab(page)
    await message.getByRole('button', { name: 'Try again' }).click()
    await expect(inHand(page)).toContainText('as she put it')
    await expect(saved(page)).toBeVisible()

    await reach(page, wellTax.engineer)
    await page.context().clearCookies()
    await page.keyboard.press('x')
    const trouble = page.getByRole('alert').filter({ hasText: 'You are signed out' })
    await expect(trouble).toBeVisible()
    await expect(inHand(page)).toContainText('Open')
    await signInInAnotherTab(page)
    await trouble.getByRole('button', { name: 'Try again' }).click()
    await expect(trouble).toBeHidden()
    await expect(saved(page)).toBeVisible()
    await page.reload()
    await reach(page, wellTax.engineer)
    await expect(inHand(page)).toContainText('Rejected')
  })
})

async function signInInAnotherTab(page: Page): Promise<void> {
  const tab = await page.context().newPage()
  await signIn(tab, 'noa')
  await tab.close()
}
