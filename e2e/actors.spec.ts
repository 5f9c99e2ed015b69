import { newsroomState } from '../scripts/testing/state.ts'
import { secrets } from './access-table.ts'
import { another, expect, test } from './fixtures.ts'

const { ids } = newsroomState(Number(process.env.E2E_PORT ?? 4010))
const front = `/actors/${ids.actors['upland-front']}`
const olvane = `/actors/${ids.actors.olvane}`
const claim = `/claims/${ids.claims['olvane-in-lumera']}`

test('from a claim to who speaks, to the report they speak in, to its source and back', async ({ page }) => {
  await page.goto(claim)
  await page.waitForLoadState('networkidle')
  // what is written as text leads on as the framework's own links do: the document stays
  await page.evaluate(() => Object.assign(window, { stays: true }))
  const origins = page.locator('#origins')
  await origins.getByRole('link', { name: 'Upland Front', exact: true }).first().click()
  await expect(page).toHaveURL(front)
  expect(await page.evaluate(() => 'stays' in window)).toBe(true)
  await expect(page.getByRole('heading', { level: 1, name: 'Upland Front' })).toBeVisible()
  // for a moment another test may have one of the denials mean the wording alone
  await expect(async () => {
    const turned = page.locator('#positions:visible').filter({ hasText: 'turned once' })
    if (!(await turned.count())) await page.reload()
    await expect(turned).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 30_000 })
  await page.getByRole('link', { name: 'Tarek Olvane', exact: true }).first().click()
  await expect(page).toHaveURL(olvane)
  await expect(page.getByRole('heading', { level: 1, name: 'Tarek Olvane' })).toBeVisible()
  const said = page.locator('#statements:visible article').first()
  // biome-ignore lint/performance/useDomNodeTextContent: as it is shown
  const words = await said.locator('blockquote').innerText()
  await said.locator('a[href*="/reports/"]').click()
  await expect(page).toHaveURL(/\/reports\/\w+#m-\w+$/)
  const passage = page
    .getByRole('article')
    .filter({ hasText: words.replaceAll(/[“”«»"„]/g, '').slice(0, 20) })
  await expect(passage.first()).toBeVisible()
  // every way back: the speaker beside the passage, the source above the text
  const speaker = page.getByRole('article').locator(`a[href="${olvane}"]`).first()
  await expect(speaker).toBeVisible()
  await page.locator('main header a[href^="/sources/"]:visible').first().click()
  await expect(page).toHaveURL(/\/sources\/\w+$/)
  await page.goBack()
  await speaker.click()
  await expect(page).toHaveURL(olvane)
  await page.locator('#positions:visible').getByRole('link', { name: 'Tarek Olvane was in Lumera' }).click()
  await expect(page).toHaveURL(claim)
})

test('a number opens what it counts, and older statements are a page further', async ({ page }) => {
  await page.goto(front)
  const stories = page.locator('section').filter({ hasText: 'In which stories' })
  await stories.locator('summary').first().click()
  await expect(stories.getByText('Claims it speaks on').first()).toBeVisible()
  const [statement] = await page
    .locator('#statements article')
    .evaluateAll((all) => all.map((one) => one.id.slice(2)))
  await page.goto(`${front}/before/${statement}`)
  await expect(page.getByRole('heading', { name: 'Earlier statements' })).toBeVisible()
  await expect(page.locator(`#s-${statement}`)).toHaveCount(0)
  await page.getByRole('link', { name: 'Newest statements' }).click()
  await expect(page).toHaveURL(`${front}#statements`)
})

test('in Arabic and Hebrew, with every name in its own direction, and without serious fault', async ({
  page,
  accessible,
}) => {
  for (const [prefix, dir] of [
    ['', 'ltr'],
    ['/ar', 'rtl'],
    ['/he', 'rtl'],
  ] as const) {
    await page.goto(`${prefix}${front}`)
    await expect(page.locator('html')).toHaveAttribute('dir', dir)
    await expect(page.locator('dl bdi[lang="ar"]', { hasText: 'جبهة المرتفعات' })).toHaveAttribute(
      'dir',
      'rtl',
    )
    await expect(page.locator('h1 bdi')).toHaveAttribute('dir', 'ltr')
    await accessible(page)
  }
})

test('one that nothing public names is missing, as an id that there is not', async ({
  page,
  request,
  browser,
}) => {
  const answers = []
  for (const path of [
    `/actors/${ids.hidden.actor}`,
    '/actors/madeupmadeup',
    `/sources/${ids.hidden.source}`,
    '/sources/madeupmadeup',
  ]) {
    const answer = await request.get(path)
    const text = await answer.text()
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
    answers.push(answer.status())
  }
  expect(answers).toEqual([404, 404, 404, 404])
  expect((await request.get(`/actors/${ids.hidden.actor}/feed/json`)).status()).toBe(404)
  expect((await request.get(`${front}/before/${ids.hidden.statement}`)).status()).toBe(404)
  // not to an editor either: reader pages are the same for everyone
  const desk = await another(browser, 'noa')
  expect((await desk.request.get(`/actors/${ids.hidden.actor}`)).status()).toBe(404)
  await desk.context().close()
  await page.goto('/')
})

test('no name on a reader page leads nowhere', async ({ request }) => {
  test.setTimeout(120_000)
  const pages = [
    claim,
    `/stories/${ids.stories['water-for-belmara']}`,
    `/stories/${ids.stories['water-for-belmara']}/timeline`,
    `/stories/${ids.stories['water-for-belmara']}/sources`,
    `/figures/${ids.figures['dead-from-landing']}`,
    `/reports/${ids.reports['courier-offer']}`,
    `/checks/${ids.checks['0']}`,
    front,
  ]
  const found = new Set<string>()
  for (const path of pages)
    for (const [, href = ''] of (await (await request.get(path)).text()).matchAll(
      /href="(\/(?:actors|sources)\/\w+)"/g,
    ))
      found.add(href)
  expect([...found].filter((href) => href.startsWith('/actors/')).length).toBeGreaterThan(10)
  for (const href of found)
    expect({ href, status: (await request.get(href)).status() }).toEqual({ href, status: 200 })
})

test('followed as a feed, described to machines, found by search', async ({ page, request }) => {
  for (const format of ['rss', 'atom', 'json']) {
    const answer = await request.get(`${front}/feed/${format}`)
    expect({ format, status: answer.status() }).toEqual({ format, status: 200 })
    expect(await answer.text()).toContain('Upland Front')
  }
  await page.goto(olvane)
  await expect(page.locator(`link[rel="alternate"][href="${olvane}/feed/rss"]`)).toHaveCount(1)
  const data = JSON.parse(
    (await page.locator('script[type="application/ld+json"]').last().textContent()) ?? '',
  )
  expect(data).toMatchObject({
    '@type': 'Person',
    name: 'Tarek Olvane',
    affiliation: [{ name: 'Upland Front' }],
  })
  expect(await (await request.get('/sitemap.xml')).text()).toContain(olvane)
  await page.goto('/search?q=kind:actor olvane')
  await page.getByRole('link', { name: 'Tarek Olvane' }).first().click()
  await expect(page).toHaveURL(olvane)
})

test('an edit on the desk is on the page at once', async ({ editor: page, request }) => {
  const id = ids.actors.peller
  const told = async () => (await request.get(`/actors/${id}`)).text()
  expect(await told()).toContain('Jonas Peller')
  const name = `Jonas Peller ${Date.now()}`
  await page.goto(`/desk/actors/${id}`)
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Wikidata id').fill('Q42')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect.poll(told).toContain(name)
  expect(await told()).toContain('https://www.wikidata.org/wiki/Q42')
  // the body it speaks for names it too
  await expect
    .poll(async () => (await request.get(`/actors/${ids.actors['water-board']}`)).text())
    .toContain(name)
})
