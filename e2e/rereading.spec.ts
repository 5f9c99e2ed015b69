import type { Page } from '@playwright/test'
import { newsroomState } from '../scripts/testing/state.ts'
import { file, ownRun } from './desk.ts'
import { expect, loading, test } from './fixtures.ts'

const run = ownRun()
const web = `http://127.0.0.1:${process.env.E2E_WEB_PORT ?? 4011}`
const link = `${web}/shelf?${run}`
const { ids } = newsroomState(Number(process.env.E2E_PORT ?? 4010))

const quiet = [
  `The harbour of ${run} was calm all day, and the boats that lay there did not leave it before the evening.`,
  'The union of the pilots had called a meeting for the afternoon, which nobody from the council attended.',
  'By nightfall the gates were open again, and the first ferry left for the island with a dozen people on board.',
]
const page = (count: number, note = '') =>
  `<!doctype html><html lang="en"><head><title>Ferry ${run}</title></head><body><article><h1>Ferry ${run}</h1>${[
    `About ${count} people were held at the ${run} ferry on Tuesday, said Mara Tesh, a pilot.`,
    ...quiet,
    note,
  ]
    .map((one) => `<p>${one}</p>`)
    .join('')}</article></body></html>`

const put = (status: number, html: string) =>
  fetch(link, { method: 'PUT', body: JSON.stringify({ status, html }) })

const look = async (desk: Page, outcome: string) => {
  await desk.getByRole('button', { name: 'Look again now' }).click()
  await expect(desk.getByText(/Last looked at/)).toContainText(outcome)
}

test('a page is looked at again: edited silently, then with a note, then taken away', async ({
  editor: desk,
  accessible,
}) => {
  test.slow()
  await put(200, page(40))
  await desk.goto('/desk/reports/new')
  await desk.getByRole('textbox', { name: 'Link' }).fill(link)
  await desk.getByRole('button', { name: 'Fetch' }).click()
  await desk.waitForURL(/\/desk\/reports\/new\/./)
  const report = await file(desk, {
    title: `Ferry ${run}`,
    source: `The Ilmar Ledger ${run}`,
    day: '2026-09-01',
  })
  await desk.goto(`${report}/snapshots`)
  await expect(desk.getByText('Not looked at again yet.')).toBeVisible()
  await look(desk, 'nothing changed')

  await put(200, page(60))
  await look(desk, 'its words changed')
  const list = desk.locator('section', { hasText: 'Snapshots and what changed between them' })
  await expect(list.getByText('Words changed, without a note').first()).toBeVisible()
  await list.getByRole('link', { name: 'Show what changed from snapshot 1 to 2' }).click()
  const two = desk.locator('#two')
  await expect(two.locator('ins:visible')).toHaveText(' [added: 60] ')
  await expect(two.locator('del:visible')).toHaveText(' [removed: 40] ')
  await expect(two.getByText('2 unchanged paragraphs')).toBeVisible()
  await accessible(desk)
  await desk.setViewportSize({ width: 390, height: 800 })
  await expect(two.locator('ins:visible')).toHaveCount(1)
  await accessible(desk)
  await desk.setViewportSize({ width: 1280, height: 900 })

  await put(200, page(61, 'Correction: an earlier version of this article gave a wrong number.'))
  await look(desk, 'its words changed')
  await expect(list.getByText('Words changed, with a note').first()).toBeVisible()
  await two.getByLabel('Earlier text').selectOption('1')
  await two.getByLabel('Later text').selectOption('3')
  await loading(desk, () => two.getByRole('button', { name: 'Compare' }).click())
  await expect(two.locator('ins:visible').first()).toHaveText(' [added: 61] ')

  await put(410, 'gone')
  await look(desk, 'the site says that it was removed for good')
  await expect(list.getByText('Gone from its address')).toBeVisible()
})

test('readers are told, in words, that a report was edited without a note, and see both texts', async ({
  page: reader,
  accessible,
}) => {
  await reader.goto(`/reports/${ids.reports['post-ilmar']}`)
  await expect(
    reader.getByText('words were changed or removed, and the report does not say so'),
  ).toBeVisible()
  await accessible(reader)
  await reader.getByRole('link', { name: 'Show both texts' }).click()
  await expect(reader.getByText('What changed in a report', { exact: true })).toBeVisible()
  await expect(
    reader.locator('del:visible').filter({ hasText: 'engineers of the Belmara Water Board' }),
  ).toHaveCount(1)
  await accessible(reader)
  await reader.goto(`/ar/reports/${ids.reports['post-ilmar']}/changes/1`)
  await expect(
    reader.locator('del:visible').filter({ hasText: 'engineers of the Belmara Water Board' }),
  ).toHaveCount(1)
  await accessible(reader)
})
