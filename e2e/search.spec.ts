import { claims } from '../prisma/cast.ts'
import { words } from '../scripts/testing/hidden-words.ts'
import { expect, test } from './fixtures.ts'

const wording = claims.find(({ key }) => key === 'road-mined')!.wording
const word = wording.split(/\W+/).find((one) => one.length > 5)!

test('a reader comes by key, searches by words, narrows down and goes to what was found', async ({
  page,
}) => {
  await page.goto('/stories')
  await expect(page.getByRole('link', { name: 'Search', exact: true })).toBeVisible()
  await expect(async () => {
    await page.keyboard.press('/')
    await expect(page.getByRole('combobox', { name: 'Search the record' })).toBeFocused({ timeout: 3000 })
  }).toPass()
  await page.keyboard.type(wording)
  await page.keyboard.press('Enter')
  const results = page.getByRole('list', { name: 'Search' })
  await expect(results.getByRole('listitem').first()).toBeVisible()
  await expect(results.locator('mark').first()).toBeVisible()
  await page.getByRole('navigation', { name: 'Narrow down' }).getByRole('link', { name: /Claim/ }).click()
  await expect(page).toHaveURL(/kind%3Aclaim/)
  await results.getByRole('link', { name: wording }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(wording)
})

test('another spelling is proposed, and what was not understood is said', async ({ page }) => {
  await page.goto(`/search?q=${word.slice(0, 3)}${word.slice(4)}q`)
  await expect(page.getByRole('heading', { name: 'Nothing on record matches' })).toBeVisible()
  await page.goto(`/search?q=${word}+before:someday`)
  await expect(page.getByText('Not understood')).toContainText('before:someday')
  await page.goto('/search?q=-road')
  await expect(page.getByRole('heading', { name: /need a word to look for/ })).toBeVisible()
})

test('what is hidden is suggested and found by no address', async ({ page, request }) => {
  for (const hidden of ['ombrelade', 'ferrantine', 'quorvane', 'Hathersby']) {
    await page.goto(`/search?q=${hidden}`)
    await expect(page.getByRole('heading', { name: 'Nothing on record matches' })).toBeVisible()
    const answer = await request.get(`/search/suggestions?q=${hidden.slice(0, 5)}`)
    expect(await answer.json()).toEqual([])
  }
  const html = await (await request.get('/search?q=wardens')).text()
  for (const secret of Object.values(words)) expect(html).not.toContain(secret)
})

for (const [prefix, direction] of [
  ['/ar', 'rtl'],
  ['/he', 'rtl'],
] as const)
  test(`${prefix}: results stand in their own language`, async ({ page, accessible }) => {
    await page.goto(`${prefix}/search?q=${word}`)
    await expect(page.locator('html')).toHaveAttribute('dir', direction)
    await expect(page.locator('ol bdi[lang=en] mark').first()).toBeVisible()
    await accessible(page)
  })
