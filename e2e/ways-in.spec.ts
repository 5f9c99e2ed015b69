import path from 'node:path'
import type { Page } from '@playwright/test'
import { people } from '../prisma/cast.ts'
import { ownRun } from './desk.ts'
import { expect, PASSWORD, test } from './fixtures.ts'

const run = ownRun()
const example = (name: string) => path.join('jobs', 'file', 'examples', name)

/** Goes to a page whose script does not come yet. @returns what lets it come */
async function withoutScript(page: Page, address: string): Promise<() => Promise<void>> {
  const files = /\/_next\/static\/.*\.js/
  let release = (): unknown => undefined
  const held = new Promise<void>((done) => {
    release = done
  })
  // it stays, and lets everything by once it was let go: what it holds must not be taken from it
  await page.route(files, async (route) => {
    await held
    await route.fallback()
  })
  await page.goto(address, { waitUntil: 'commit' })
  return async () => {
    release()
  }
}

test('files are dropped, a program brings in with a key, and a shared page waits for its reader', async ({
  page,
  request,
  accessible,
}) => {
  const shared = `https://quay.example/weir?run=${run}`

  await test.step('what another app shares is shown after signing in, and nothing is sent', async () => {
    const manifest = await (await request.get('/manifest.webmanifest')).json()
    expect(manifest.share_target).toMatchObject({ action: '/desk/reports/new', method: 'GET' })
    for (const { src } of manifest.icons) expect((await request.get(src)).status()).toBe(200)
    const query = new URLSearchParams({ title: 'Weir closed', text: `Weir closed ${shared}` })
    await page.goto(`${manifest.share_target.action}?${query}`)
    await expect(page).toHaveURL(/\/sign-in\?next=/)
    await page.getByLabel('Email').fill(people.find(({ key }) => key === 'noa')!.email)
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByLabel('Link', { exact: true })).toHaveValue(shared)
    await expect(page.getByText('Nothing is sent until you press a button.')).toBeVisible()
    const mark = page.getByText('Bring in to OnRecord')
    await expect(mark).toHaveAttribute('href', /^javascript:void open\(".*\/desk\/reports\/new"\+'\?url='/)
    await mark.click()
    await accessible(page)
  })

  await test.step('a PDF is read as it stands, with what it says of itself', async () => {
    await page.getByLabel('File', { exact: true }).setInputFiles(example('ferry.pdf'))
    await expect(page.getByRole('heading', { level: 1, name: 'File the report' })).toBeVisible()
    await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Ferry stays in port')
    await page.getByText('What the page says of itself').click()
    await expect(page.getByText('Nobody has checked this.')).toBeVisible()
    await expect(page.getByText('HeadlessChrome')).toBeVisible()
  })

  await test.step('a message, chosen before the page’s script ran, keeps its head and names what came along', async () => {
    const release = await withoutScript(page, '/desk/reports/new')
    await page.getByLabel('File', { exact: true }).setInputFiles(example('statement.eml'))
    await release()
    await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Ferry stays in port — statement')
    await page.getByText('What the page says of itself').click()
    await expect(page.getByText('SPF and DKIM, as the message says')).toBeVisible()
    await expect(page.getByText('costs – März.csv')).toBeVisible()
    await accessible(page)
  })

  await test.step('a text typed before the page’s script ran is sent as it stands, once it can be', async () => {
    const release = await withoutScript(page, '/desk/reports/new')
    await page.getByLabel('Text', { exact: true }).fill(`Early weir ${run}\n\n“It leaks,” said Mira Oss.`)
    const read = page.getByRole('button', { name: 'Read this text' })
    await expect(read).toBeDisabled()
    await release()
    await read.click()
    await expect(page.getByLabel('Title', { exact: true })).toHaveValue(`Early weir ${run}`)
  })

  await test.step('of an archive a page is chosen; a locked file says what to do', async () => {
    await page.goto('/desk/reports/new')
    const input = page.getByLabel('File', { exact: true })
    await input.setInputFiles(example('locked.pdf'))
    await expect(page.getByText('This PDF is locked with a password.')).toBeVisible()
    await input.setInputFiles(example('two.wacz'))
    await page.getByRole('button', { name: 'Bring in Bridge opens early' }).click()
    await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Bridge opens early')
  })

  await test.step('a key is made, used and revoked', async () => {
    await page.goto('/desk/keys')
    await page.getByLabel('Name').fill(`the wire ${run}`)
    await page.getByLabel('Your password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Make the key' }).click()
    const field = page.getByLabel('The key', { exact: true })
    await expect(field).toHaveValue(/^onr_/)
    const key = await field.inputValue()
    await accessible(page)
    const send = () =>
      request.post('/api/v1/arrivals', {
        headers: { Authorization: `Bearer ${key}`, 'Idempotency-Key': run },
        data: {
          text: `The weir of ${run}\n\nThe water board said that the weir was closed. “It leaks,” said Mira Oss.`,
        },
      })
    const first = await send()
    expect(first.status()).toBe(201)
    const arrival = await first.json()
    expect(await (await send()).json()).toEqual(arrival)
    await page.goto(arrival.desk)
    await expect(page.getByLabel('Title', { exact: true })).toHaveValue(`The weir of ${run}`)
    await page.goto('/desk/keys')
    await page.reload()
    await expect(field).toHaveCount(0)
    await page.getByRole('button', { name: `Revoke the key the wire ${run}` }).click()
    await expect(page.getByRole('row', { name: new RegExp(run) })).toContainText('revoked')
    expect((await send()).status()).toBe(401)
    // the session of the browser opens nothing here
    expect((await page.request.post('/api/v1/arrivals', { data: { text: 'x' } })).status()).toBe(401)
  })
})
