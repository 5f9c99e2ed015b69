import type { Browser, Page } from '@playwright/test'
import { expect, signIn, test, watched } from './fixtures.ts'
import { ownNewsroom, type Room } from './newsroom-of-own.ts'

// A newsroom of its own: asking for a second editor changes what every other journey would meet.
const port = Number(process.env.E2E_PORT ?? 4010) + 70
let room: Room

test.beforeAll(async () => {
  test.setTimeout(180_000)
  room = await ownNewsroom(port, port + 1)
})
test.afterAll(() => room?.stop())

async function visit(browser: Browser, key: string | null): Promise<Page> {
  const context = await browser.newContext({ baseURL: room.url })
  const page = watched(await context.newPage())
  if (key) await signIn(page, key)
  return page
}

test('a verdict of the house’s own, reasons that name a statement, and a second editor', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const claim = room.ids.claims['olvane-in-lumera']!
  const admin = await visit(browser, 'maha')

  await test.step('an admin adds a verdict and asks for a second editor', async () => {
    await admin.goto('/desk/checks')
    await admin.getByText('Add a verdict').click()
    const form = admin
      .locator('form')
      .filter({ has: admin.getByLabel('Place in the list') })
      .last()
    await form.getByLabel('English').fill('Lacks context')
    await form.getByLabel('العربية').fill('ينقصه السياق')
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(form.getByText('This must be filled in.')).toBeVisible()
    await form.getByLabel('עברית').fill('חסר הקשר')
    await form.getByLabel('Public number').selectOption('3')
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(admin.getByText('Lacks context').first()).toBeVisible()
    await admin.getByLabel('Every check needs a second editor').check()
    await expect(admin.getByText('Read the reasons against the statements.')).toBeVisible()
  })

  const editor = await visit(browser, 'noa')
  await test.step('an editor signs with it, naming a statement', async () => {
    await editor.goto(`/desk/claims/${claim}/checks/new`)
    await expect(editor.getByText('This desk asks for a second editor')).toBeVisible()
    await editor.getByRole('radio', { name: 'Lacks context' }).check()
    await editor.getByRole('textbox', { name: 'Reasons' }).fill('He says so himself')
    await editor.getByLabel('Name a statement').selectOption({ index: 1 })
    await editor.getByRole('button', { name: 'Put its number in' }).click()
    await expect(editor.getByRole('textbox', { name: 'Reasons' })).toHaveValue('He says so himself [1]')
    await editor.reload()
    await expect(editor.getByRole('textbox', { name: 'Reasons' })).toHaveValue('He says so himself [1]')
    await editor.getByRole('button', { name: 'Sign', exact: true }).click()
    await expect(editor.getByText('Waits for a second editor').first()).toBeVisible()
    await editor.goto('/desk/checks')
    await expect(editor.getByText('You signed this one.')).toBeVisible()
    await expect(editor.getByRole('button', { name: 'Approve' })).toHaveCount(0)
  })

  const reader = await visit(browser, null)
  await test.step('readers do not see it until another editor has approved it', async () => {
    await reader.goto(`/claims/${claim}`)
    await expect(reader.getByText('He says so himself')).toHaveCount(0)
    const other = await visit(browser, 'sami')
    await other.goto('/desk/checks')
    await other.getByRole('button', { name: 'Return' }).click()
    await expect(other.getByText('This must be filled in.')).toBeVisible()
    await other.getByRole('button', { name: 'Approve' }).click()
    await expect(other.getByText('No check waits.')).toBeVisible()
    await expect(async () => {
      await reader.goto(`/claims/${claim}`)
      await expect(reader.getByText('He says so himself')).toBeVisible({ timeout: 1000 })
    }).toPass()
  })

  await test.step('the check by itself tells its number, who approved it, and leads to the statement', async () => {
    const check = reader.getByRole('article').filter({ hasText: 'He says so himself' })
    await check.getByRole('link', { name: 'This check by itself' }).click()
    await expect(reader.getByText('On the scale of this desk it is 3 of 5.')).toBeVisible()
    await expect(reader.getByText('Approved by Sami Haddow')).toBeVisible()
    await reader.getByRole('link', { name: 'Statement 1', exact: true }).click()
    await expect(reader).toHaveURL(/\/reports\/[0-9a-z]+#s-/)
  })
})
