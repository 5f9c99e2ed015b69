import { claims } from '../prisma/cast.ts'
import { newsroomState } from '../scripts/testing/state.ts'
import { ownRun } from './desk.ts'
import { expect, test } from './fixtures.ts'

test.use({ actionTimeout: 20_000 })
const web = `http://127.0.0.1:${process.env.E2E_WEB_PORT ?? 4011}`
const { ids } = newsroomState()
const wording = claims.find(({ key }) => key === 'olvane-in-lumera')?.wording ?? ''

test('an admin puts owners, accounts, policies and notes on record, and readers see what is public', async ({
  admin: page,
  accessible,
}) => {
  test.setTimeout(120_000)
  const run = ownRun()
  const source = ids.sources['lumera-gazette']
  await page.goto(`/desk/sources/${source}`)

  await test.step('a holding with what is wrong said beside its field, and nothing typed lost', async () => {
    await page.getByText('Say who holds it').click()
    await page.getByRole('textbox', { name: 'Owner', exact: true }).fill(`Gazette Trust ${run}`)
    await page.getByRole('textbox', { name: 'Share, at least' }).fill('130')
    await page.getByRole('textbox', { name: 'Where this is known from' }).fill(`Register of ${run}`)
    await page.getByRole('button', { name: 'Put it on record' }).click()
    await expect(page.getByText('This is not a share')).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Owner', exact: true })).toHaveValue(
      `Gazette Trust ${run}`,
    )
    await page.getByRole('textbox', { name: 'Share, at least' }).fill('7')
    await page.getByRole('button', { name: 'Put it on record' }).click()
    await expect(page.getByRole('row').filter({ hasText: `Gazette Trust ${run}` })).toContainText('7 %')
  })

  await test.step('its markup is read, with the day', async () => {
    await page.getByRole('textbox', { name: 'Page to read' }).fill(`${web}/about-itself`)
    await page.getByRole('button', { name: 'Read its policies now' }).click()
    await expect(page.getByText('Two editors know who it is.').first()).toBeVisible()
  })

  await test.step('an account and a note', async () => {
    await page.getByText('Add an account').click()
    await page.getByRole('textbox', { name: 'Platform' }).fill('Relay')
    await page.getByRole('textbox', { name: 'Name there' }).fill(`@gazette-${run}`)
    await page.getByRole('textbox', { name: 'Address' }).fill(`https://relay.example/${run}`)
    await page.getByRole('button', { name: 'Add it', exact: true }).click()
    await expect(page.getByRole('link', { name: `@gazette-${run}` })).toBeVisible()
    await page.getByRole('textbox', { name: 'Note' }).fill(`Only the desk reads ${run}.`)
    await page.getByRole('button', { name: 'Add this note' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: `Only the desk reads ${run}.` })).toContainText(
      'Maha Idris',
    )
    await accessible(page)
  })

  await page.goto(`/sources/${source}`)
  await expect(page.getByRole('row').filter({ hasText: `Gazette Trust ${run}` })).toContainText(
    `Register of ${run}`,
  )
  await expect(page.getByText('Two editors know who it is.')).toBeVisible()
  await expect(page.getByRole('link', { name: `@gazette-${run}` })).toBeVisible()
  await expect(page.getByText(`Only the desk reads ${run}.`)).toHaveCount(0)
  const data = await page.locator('script[type="application/ld+json"]').allTextContents()
  expect(data.map((text) => JSON.parse(text))).toContainEqual(
    expect.objectContaining({
      '@type': 'NewsMediaOrganization',
      correctionsPolicy: `${web}/corrections`,
    }),
  )
  await accessible(page)
})

test('a track record lists its cases, gives no share of few, and can be taken away', async ({
  page,
  request,
  accessible,
}) => {
  const path = `/sources/${ids.sources.courier}/cases`
  await page.goto(path)
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: wording }) })
  await expect(row).toContainText('confirmed by')
  await expect(page.getByText('fewer than 20: no share is given')).toBeVisible()
  await accessible(page)
  await row.getByRole('link', { name: 'its report' }).click()
  await expect(page).toHaveURL(/\/reports\/\w+#m-\w+$/)

  const csv = await request.get(`${path}/as/csv`)
  expect(csv.headers()['content-type']).toContain('text/csv')
  expect(await csv.text()).toContain(wording)
  expect((await (await request.get(`${path}/as/json`)).json()).record.settled).toBeGreaterThan(0)
  for (const missing of [`/sources/${ids.hidden.source}/cases/as/csv`, `${path}/as/xml`])
    expect((await request.get(missing)).status()).toBe(404)
})

test('the map shows owners and wires as a drawing and as a table, by keyboard too', async ({
  page,
  accessible,
}) => {
  await page.goto('/sources')
  await page.getByRole('searchbox', { name: 'Find a source' }).fill('courier')
  await expect(page.getByRole('link', { name: 'Sextant News Agency', exact: true })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'The Ansela Courier', exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Map of owners and wires' }).click()
  const drawing = page.getByRole('group', { name: 'Owners, sources and the wires they carry' })
  await expect(drawing.getByRole('link', { name: 'Halden Trust' })).toBeVisible()
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'The Ansela Courier' }) })
  await expect(row).toContainText('Lantern Media Group')
  await expect(row).toContainText('80 %')
  await accessible(page)
  await drawing.getByRole('link', { name: 'The Ansela Courier' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'The Ansela Courier' })).toBeVisible()
  await page.goto('/ar/sources/map')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await accessible(page)
})
