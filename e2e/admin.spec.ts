import type { Page } from '@playwright/test'
import { ownRun } from './desk.ts'
import { another, expect, loading, PASSWORD, test } from './fixtures.ts'

test.use({ actionTimeout: 20_000 })

test('a source is added, edited, and graded with a reason', async ({ admin: page }) => {
  const run = ownRun()
  await page.goto('/desk/sources')
  await page.getByRole('link', { name: 'New source' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(`Bracken Vale Mail ${run}`)
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('News outlet')
  await page.getByRole('textbox', { name: 'Domains' }).fill(`bracken-${run}.example`)
  await page.getByRole('combobox', { name: 'Owner' }).fill(`Bracken Press ${run}`)
  await page.getByRole('button', { name: 'Add this source' }).click()

  await expect(page.getByRole('heading', { level: 1, name: `Bracken Vale Mail ${run}` })).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: `bracken-${run}.example` })).toBeVisible()
  await page.getByRole('link', { name: 'Edit' }).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(`Bracken Vale Herald ${run}`)
  await page.getByRole('combobox', { name: 'Country' }).selectOption('Ireland')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Bracken Vale Herald ${run}` })).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: 'Ireland' })).toBeVisible()

  await page.getByText('Grade from a day on').click()
  await page.getByRole('combobox', { name: 'Grade' }).selectOption('C · Fairly reliable')
  await page.getByRole('button', { name: 'Add this grade' }).click()
  await expect(page.getByText('This must be filled in.')).toBeVisible()
  const reason = `Its court reports of ${run} were borne out, its figures were not.`
  await page.getByRole('textbox', { name: 'Reason' }).fill(reason)
  await page.getByRole('button', { name: 'Add this grade' }).click()
  const grade = page.getByRole('row').filter({ hasText: reason })
  await expect(grade).toContainText('Fairly reliable')
  await expect(grade).toContainText('Maha Idris')

  await page.goto('/desk/sources')
  await expect(page.getByRole('link', { name: `Bracken Vale Herald ${run}` })).toBeVisible()
})

test('someone is invited, joins once, changes role and is suspended', async ({ admin: page, browser }) => {
  test.setTimeout(240_000)
  const run = ownRun()
  const email = `iris.${run}@desk.example`
  const name = `Iris Calder ${run}`
  await page.goto('/desk/people')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Role', { exact: true }).selectOption('Editor')
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Make a link' }) })
  await form.getByLabel('Your password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Make a link' }).click()
  const link = await page.getByLabel('One-time link').inputValue()

  const iris = await another(browser, null)
  await test.step('the link makes an account', async () => {
    await iris.goto(link)
    await expect(iris.getByText('You are invited as an editor')).toBeVisible()
    await expect(iris.getByRole('textbox', { name: 'Email' })).toHaveValue(email)
    await iris.getByLabel('Name').fill(name)
    await iris.getByLabel('Password').fill(PASSWORD)
    await iris.getByRole('button', { name: 'Join' }).click()
    await iris.waitForURL(/\/desk$/)
    await expect(iris.getByRole('link', { name: 'Bring in a report' }).first()).toBeVisible()
  })

  await test.step('the link works once', async () => {
    const stranger = await another(browser, null)
    await stranger.goto(link)
    await expect(stranger.getByText('This link does not work any more')).toBeVisible()
    await expect(stranger.getByLabel('Password')).toHaveCount(0)
    await stranger.context().close()
  })

  await test.step('a change of role bites on the next request', async () => {
    await page.reload()
    await page.getByLabel(`Role of ${name}`).selectOption('Reader')
    const question = page.getByRole('dialog', { name: `Make ${name}: Reader` })
    await question.getByRole('button', { name: 'Change the role' }).click()
    await expect(page.getByText(`Saved for ${name}.`)).toBeVisible()
    await iris.goto('/desk')
    await expect(iris).toHaveURL(/\/sign-in/)
    await enter(iris, email)
    await iris.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
    await iris.goto('/desk')
    await expect(iris.getByText('Nothing is kept at this address')).toBeVisible()
  })

  await test.step('the suspended cannot sign in', async () => {
    await row(page, name).getByRole('button', { name: 'Suspend' }).click()
    const question = page.getByRole('dialog', { name: `Suspend ${name}` })
    await question.getByRole('button', { name: 'Suspend' }).click()
    await expect(row(page, name)).toContainText('Suspended')
    await iris.goto('/sign-in')
    await enter(iris, email)
    await expect(
      iris.getByRole('alert').filter({ hasText: 'That email and password do not belong together' }),
    ).toBeVisible()
    await expect(iris.getByRole('textbox', { name: 'Email' })).toHaveValue(email)
  })

  await test.step('and can be let back in', async () => {
    await row(page, name).getByRole('button', { name: 'Let back in' }).click()
    const question = page.getByRole('dialog')
    await question.getByRole('button', { name: 'Let back in' }).click()
    await expect(question.getByLabel('Your password')).toHaveAccessibleDescription(/This must be filled in/)
    await question.getByLabel('Your password').fill(PASSWORD)
    await question.getByRole('button', { name: 'Let back in' }).click()
    await expect(row(page, name)).not.toContainText('Suspended')
    await enter(iris, email)
    await iris.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
  })
  await iris.context().close()
})

test('the last admin stays', async ({ admin: page }) => {
  await page.goto('/desk/people')
  await page.getByLabel('Name or address').fill('desk.example maha')
  await loading(page, () => page.getByRole('button', { name: 'Find' }).click())
  await expect(page).toHaveURL(/\/desk\/people\?find=desk\.example\+maha$/)
  await expect(page.getByText('1 person', { exact: true })).toBeVisible()
  await page.getByLabel('Role of Maha Idris').selectOption('Editor')
  await page.getByRole('dialog').getByRole('button', { name: 'Change the role' }).click()
  await expect(page.getByRole('dialog')).toContainText('One admin must remain.')
  await page.getByRole('dialog').getByRole('button', { name: 'Leave as it is' }).last().click()
  await expect(page.getByLabel('Role of Maha Idris')).toHaveValue('admin')

  await row(page, 'Maha Idris').getByRole('button', { name: 'Suspend' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click()
  await expect(page.getByRole('dialog')).toContainText('One admin must remain.')
  await page.reload()
  await expect(page.getByLabel('Role of Maha Idris')).toHaveValue('admin')
  await expect(row(page, 'Maha Idris')).not.toContainText('Suspended')
})

const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByLabel(`Role of ${name}`) })

async function enter(page: Page, email: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Email' }).fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
