import { newsroomState } from '../scripts/testing/state.ts'
import { ownRun } from './desk.ts'
import { another, expect, test } from './fixtures.ts'
import { cookieOf, signedIn } from './newsroom-of-own.ts'
import { ask } from './wire.ts'

test.use({ actionTimeout: 20_000 })

test('history is filtered, taken away and put back', async ({ editor: page, browser, accessible }) => {
  test.setTimeout(120_000)
  const run = ownRun()
  const [old, fresh] = [`Ferries of ${run}`, `Ferry lists of ${run}`]
  await page.goto('/desk/stories/new')
  await page.getByRole('textbox', { name: 'Title' }).fill(old)
  await page.getByRole('button', { name: 'Begin story' }).click()
  await page.waitForURL(/\/desk\/stories\/\w{12}$/)
  const story = page.url().split('/').at(-1)!
  await page.goto(`/desk/stories/${story}/edit`)
  await page.getByRole('textbox', { name: 'Title' }).fill(fresh)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/\/desk\/stories\/\w{12}$/)

  await test.step('filtered, by address', async () => {
    await page.goto('/desk/history')
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('Story')
    await page.getByRole('combobox', { name: 'Who' }).selectOption('Noa Brandt')
    await page.getByRole('combobox', { name: 'What was done' }).selectOption('edited')
    // yesterday: midnight may pass here, or have passed in another zone
    await page.getByLabel('From').fill(new Date(Date.now() - 86_400_000).toISOString().slice(0, 10))
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL(/subject=story&by=\w{12}&what=edited&from=\d{4}/)
    const row = page.getByRole('listitem').filter({ hasText: fresh })
    await expect(row).toContainText('Noa Brandt')
    await expect(row.locator('del')).toContainText(old)
    await accessible(page)
    await page.goto('/desk/history?from=2026-09-02&to=2026-09-01')
    await expect(page.getByText('This filter cannot be read')).toBeVisible()
  })

  await test.step('taken away, by those who may read it', async () => {
    const { url } = newsroomState()
    const path = `/desk/history/as/csv?subject=story&id=${story}`
    const cookie = cookieOf(await signedIn(url, 'noa'))
    const file = await ask(url, path, { cookie })
    expect(file.headers.get('content-disposition')).toContain('history.csv')
    expect(file.headers.get('cache-control')).toContain('no-store')
    expect(file.text).toContain(`"Title","${old}","${fresh}"`)
    const json = JSON.parse((await ask(url, path.replace('csv', 'json'), { cookie })).text)
    expect(json.rows.map(({ what }: { what: string }) => what)).toEqual(['edited', 'begun'])
    for (const who of [undefined, cookieOf(await signedIn(url, 'ellis'))]) {
      const refused = await ask(url, path, who ? { cookie: who } : {})
      expect([refused.status, refused.text.includes(old)]).toEqual([404, false])
    }
    expect((await ask(url, `${path}&from=never`, { cookie })).status).toBe(400)
  })

  await test.step('put back, unless somebody was faster', async () => {
    await page.goto(`/desk/history?subject=story&id=${story}`)
    await page.goto(`/desk/history?subject=story&what=edited`)
    const row = page.getByRole('listitem').filter({ hasText: fresh })
    await row.getByRole('link', { name: 'How it was before' }).click()
    await expect(page.getByRole('heading', { name: 'Put back what was' })).toBeVisible()
    await page.getByRole('textbox', { name: 'Why' }).fill('The lists came later.')

    const other = await another(browser, 'sami')
    const third = `Boats of ${run}`
    await other.goto(`/desk/stories/${story}/edit`)
    await other.getByRole('textbox', { name: 'Title' }).fill(third)
    await other.getByRole('button', { name: 'Save' }).click()
    await other.waitForURL(/\/desk\/stories\/\w{12}$/)
    await other.context().close()

    await page.getByRole('button', { name: 'Put it back' }).click()
    await expect(page.getByText(/Sami Haddow.? changed this in the meantime/)).toBeVisible()
    await expect(page.locator('del').filter({ hasText: third })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Why' })).toHaveValue('The lists came later.')
    await page.getByRole('button', { name: 'Put it back' }).click()
    await expect(page.getByText('It is as it was.')).toBeVisible()
    await page.goto(`/desk/history?subject=story&id=${story}`)
    const first = page.getByRole('listitem').first()
    await expect(first).toContainText('put back')
    await expect(first).toContainText('The lists came later.')
    await expect(first.locator('ins').filter({ hasText: old })).toBeVisible()
    await page.goto(`/desk/stories/${story}`)
    await expect(page.getByRole('heading', { name: old })).toBeVisible()
  })
})
