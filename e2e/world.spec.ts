import { newsroomState } from '../scripts/testing/state.ts'
import { secrets } from './access-table.ts'
import { expect, test } from './fixtures.ts'

const { ids } = newsroomState(Number(process.env.E2E_PORT ?? 4010))
const story = ids.stories['water-for-belmara']!
const claim = ids.claims['olvane-in-lumera']!

/** Nothing of it may stand in what is public. */
const tellsNothing = (text: string) => expect(secrets.filter((secret) => text.includes(secret))).toEqual([])

test('feeds: of a story, a claim, a source and of corrections, in three formats; asked again, nothing new is sent', async ({
  request,
}) => {
  const types = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json' }
  const paths = [`/stories/${story}`, `/ar/claims/${claim}`, `/he/sources/${ids.sources.courier}`, '/checks']
  // others change the record meanwhile: it may be another once, but must be as it should at every try
  for (const path of paths)
    for (const [format, type] of Object.entries(types))
      await expect.poll(() => askedAgain(path, format, type), { timeout: 30_000 }).toBe(304)
  async function askedAgain(path: string, format: string, type: string): Promise<number> {
    const address = `${path}/feed/${format}`
    const answer = await request.get(address)
    expect({ address, status: answer.status() }).toEqual({ address, status: 200 })
    expect(answer.headers()['content-type']).toBe(`${type}; charset=utf-8`)
    const text = await answer.text()
    expect(text).toContain(`${path}/feed/${format}`)
    tellsNothing(text)
    const again = await request.get(address, { headers: { 'If-None-Match': answer.headers().etag! } })
    return again.status()
  }
  expect(await (await request.get('/checks/feed/json')).text()).toContain('Retracted check: Mostly supported')
  for (const missing of [
    `/stories/${ids.hidden.story}/feed/rss`,
    `/claims/${ids.hidden.claim}/feed/atom`,
    `/sources/${ids.hidden.source}/feed/json`,
    `/stories/${story}/feed/xml`,
  ])
    expect({ missing, status: (await request.get(missing)).status() }).toEqual({ missing, status: 404 })
})

test('the roots: of days that have ended, for everyone, with nothing of the record in them', async ({
  request,
}) => {
  const json = await request.get('/history/root/json')
  expect(json.status()).toBe(200)
  expect(Array.isArray((await json.json()).roots)).toBe(true)
  const text = await request.get('/ar/history/root/text')
  expect({ status: text.status(), type: text.headers()['content-type'] }).toEqual({
    status: 200,
    type: 'text/plain; charset=utf-8',
  })
  for (const line of (await text.text()).split('\n').filter(Boolean))
    expect(line).toMatch(/^\d{4}-\d{2}-\d{2} [0-9a-f]{64} \d+$/)
  tellsNothing(await json.text())
  const again = await request.get('/history/root/json', {
    headers: { 'If-None-Match': json.headers().etag! },
  })
  expect(again.status()).toBe(304)
  expect((await request.get('/history/root/xml')).status()).toBe(404)
})

test('files: a timeline and the statements of a claim, to be taken away', async ({ request }) => {
  const csv = await (await request.get(`/stories/${story}/timeline/as/csv`)).text()
  expect(csv.split('\r\n').length).toBeGreaterThan(20)
  expect(csv).toContain('"The road to the Kelvar station has been mined"')
  const calendar = await (await request.get(`/stories/${story}/timeline/as/ics`)).text()
  expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(calendar.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(3)
  const json = await (await request.get(`/claims/${claim}/statements/json`)).json()
  expect(json.statements.length).toBeGreaterThan(3)
  for (const text of [csv, calendar, JSON.stringify(json)]) tellsNothing(text)
  for (const missing of [
    `/stories/${ids.hidden.story}/timeline/as/csv`,
    `/claims/${ids.hidden.claim}/statements/json`,
  ])
    expect({ missing, status: (await request.get(missing)).status() }).toEqual({ missing, status: 404 })
})

test('the map: every public page in three languages, and no other', async ({ request }) => {
  const map = await (await request.get('/sitemap.xml')).text()
  for (const path of [
    `/stories/${story}/timeline`,
    `/ar/claims/${claim}`,
    `/he/sources/${ids.sources.courier}`,
  ])
    expect(map).toContain(`${path}<`)
  for (const id of [ids.hidden.story, ids.hidden.claim, ids.hidden.report, ids.hidden.source])
    expect(map).not.toContain(id)
  expect(await (await request.get('/robots.txt')).text()).toContain('/sitemap.xml')
})

test('pages say the same to machines, and a statement can be cited', async ({ page, accessible }) => {
  const data = async () => {
    const texts = await page.locator('script[type="application/ld+json"]').allTextContents()
    return texts.flatMap((text) => JSON.parse(text))
  }
  await page.goto(`/checks/${ids.checks['0']}`)
  expect(await data()).toMatchObject([
    { '@type': 'ClaimReview', reviewRating: { ratingValue: 5, alternateName: 'Supported' } },
  ])
  await page.goto(`/claims/${claim}`)
  expect(await data()).toMatchObject([{ '@type': 'Claim' }])
  await expect(page.locator('link[rel="alternate"][type="application/atom+xml"]')).toHaveCount(1)
  await page.goto(`/reports/${ids.reports['courier-offer']}`)
  const [article, annotation] = await data()
  expect(article).toMatchObject({ '@type': 'NewsArticle' })
  expect(annotation.target.selector.map(({ type }: { type: string }) => type)).toEqual([
    'TextQuoteSelector',
    'TextPositionSelector',
  ])
  await page.getByText('Cite', { exact: true }).first().click()
  await expect(page.getByLabel('Citation').first()).toHaveValue(/Courier.*SHA-256 [0-9a-f]{64}$/)
  await accessible(page)
})
