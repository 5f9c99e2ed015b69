import { createServer } from 'node:http'
import type { Page } from '@playwright/test'
import { newsroomState } from '../scripts/testing/state.ts'
import { secrets } from './access-table.ts'
import { expect, test } from './fixtures.ts'

const port = Number(process.env.E2E_PORT ?? 4010)
const { ids, url: home } = newsroomState(port)
const story = ids.stories['water-for-belmara']!
const claim = ids.claims['road-mined']!
const figure = ids.figures['dead-from-landing']!
const check = ids.checks['0']!

/** How a picture of ours looks to a program: its size, how much of it is not paper, and how many colours it has. */
async function looked(page: Page, path: string) {
  return page.evaluate(async (src) => {
    const image = new Image()
    image.src = src
    await image.decode()
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    const [first, colours] = [new Uint32Array(data.buffer), new Map<number, number>()]
    for (const pixel of first) colours.set(pixel, (colours.get(pixel) ?? 0) + 1)
    const most = Math.max(...colours.values())
    return { size: [canvas.width, canvas.height], inked: 1 - most / first.length, colours: colours.size }
  }, path)
}

test('pictures for sharing: of a story, a claim, a figure and a check, in three languages, named in the head', async ({
  page,
  request,
}) => {
  const paths = [`/stories/${story}`, `/claims/${claim}`, `/figures/${figure}`, `/checks/${check}`]
  await page.goto('/')
  for (const prefix of ['', '/ar', '/he'])
    for (const path of paths) {
      const html = await (await request.get(prefix + path)).text()
      expect(html).toContain(`<meta property="og:image" content="${home}${prefix}${path}/image/png"/>`)
      expect(html).toContain('<meta name="twitter:card" content="summary_large_image"/>')
      const { size, inked, colours } = await looked(page, `${prefix}${path}/image/png`)
      expect({ path, size, inked: inked > 0.03 && inked < 0.5, colours: colours > 30 }).toEqual({
        path,
        size: [1200, 630],
        inked: true,
        colours: true,
      })
    }
  // others change the record meanwhile
  const askedAgain = async () => {
    const answer = await request.get(`${paths[1]}/image/png`)
    expect(answer.headers()).toMatchObject({
      'content-type': 'image/png',
      'cross-origin-resource-policy': 'cross-origin',
    })
    const again = await request.get(`${paths[1]}/image/png`, {
      headers: { 'If-None-Match': answer.headers().etag! },
    })
    return again.status()
  }
  await expect.poll(askedAgain, { timeout: 30_000 }).toBe(304)
})

test('drawings: a timeline and a chart to be taken away, whole and by themselves', async ({
  page,
  request,
}) => {
  await page.goto('/')
  for (const path of [
    `/stories/${story}/timeline/as`,
    `/he/figures/${figure}/as`,
    `/ar/claims/${claim}/as`,
  ]) {
    const svg = await request.get(`${path}/svg`)
    expect(svg.headers()).toMatchObject({
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-disposition': expect.stringContaining('attachment'),
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    })
    const text = await svg.text()
    expect(text).toContain(`${home}${path.replace(/\/as$/, '')}`)
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
    for (const format of ['svg', 'png']) {
      const { size, inked } = await looked(page, `${path}/${format}`)
      expect({ path, format, wide: size[0]! > 600, inked: inked > 0.01 }).toEqual({
        path,
        format,
        wide: true,
        inked: true,
      })
    }
  }
})

test('what readers may not see has no picture, no drawing, no frame and no oEmbed', async ({ request }) => {
  const missing = [
    `/claims/${ids.hidden.claim}/image/png`,
    `/stories/${ids.hidden.story}/image/png`,
    '/figures/zzzzzzzzzzzz/image/png',
    '/checks/zzzzzzzzzzzz/image/png',
    `/stories/${ids.hidden.story}/timeline/as/svg`,
    `/stories/${ids.hidden.story}/timeline/as/png`,
    '/figures/zzzzzzzzzzzz/as/png',
    `/claims/${ids.hidden.claim}/as/svg`,
    `/claims/${ids.hidden.claim}/as/png`,
    `/figures/${figure}/as/gif`,
    `/embed/claims/${ids.hidden.claim}`,
    `/ar/embed/stories/${ids.hidden.story}/timeline`,
    '/embed/figures/zzzzzzzzzzzz',
    '/embed/faces/package.json',
    `/oembed?url=${home}/claims/${ids.hidden.claim}`,
    `/oembed?url=${home}/stories/${ids.hidden.story}`,
  ]
  for (const path of missing) {
    const answer = await request.get(path)
    const text = await answer.text()
    expect({
      path,
      status: answer.status(),
      told: secrets.filter((secret) => text.includes(secret)),
    }).toEqual({
      path,
      status: 404,
      told: [],
    })
  }
})

test('only what is meant for other sites’ pages may stand in them, however its address is written', async ({
  request,
}) => {
  async function askedAgain(path: string): Promise<number> {
    const headers = (await request.get(path)).headers()
    expect(headers['content-security-policy']).toContain('frame-ancestors *')
    expect(headers).not.toHaveProperty('x-frame-options')
    expect(headers).not.toHaveProperty('set-cookie')
    expect(headers).not.toHaveProperty('x-onrecord-elsewhere')
    const kept = await request.get(path, { headers: { 'If-None-Match': headers.etag! } })
    expect(kept.headers()).not.toHaveProperty('x-frame-options')
    return kept.status()
  }
  // others change the record meanwhile: it may be another once, but may stand elsewhere at every try
  for (const path of [
    `/embed/claims/${claim}`,
    `/he/embed/figures/${figure}`,
    `/embed/stories/${story}/timeline`,
  ])
    await expect.poll(() => askedAgain(path), { timeout: 30_000 }).toBe(304)
  for (const path of [
    `/claims/${claim}`,
    `/embed/..%2fclaims/${claim}`,
    `/embed/claims/..%2f..%2fclaims/${claim}`,
    '/embed/claims',
    '/embed',
    '/sign-in',
    '/desk',
  ]) {
    const { 'x-frame-options': frames, 'content-security-policy': policy = '' } = (
      await request.get(path, { headers: { 'x-onrecord-elsewhere': '1' } })
    ).headers()
    expect({ path, frames, open: policy.includes('frame-ancestors *') }).toEqual({
      path,
      frames: 'DENY',
      open: false,
    })
  }
})

/** A port for each of those that run side by side. */
const elsewhereAt = () => port + 2 + test.info().parallelIndex

/** Another site with a page of its own, and what was asked of whom while that page was read. */
async function elsewhere(page: Page, body: string, visit: (asked: string[]) => Promise<void>) {
  const site = createServer((_, response) =>
    response
      .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
      .end(`<!doctype html><title>Elsewhere</title><body style="max-width:50rem">${body}`),
  ).listen(elsewhereAt(), '127.0.0.1')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  try {
    await page.goto(`http://127.0.0.1:${elsewhereAt()}/`)
    await visit(asked)
  } finally {
    site.closeAllConnections()
    site.close()
  }
}

async function codeOn(page: Page, path: string): Promise<string> {
  await page.goto(path)
  await page.locator('summary', { hasText: 'Share and embed' }).click()
  return page.getByLabel('Code to embed').inputValue()
}

test('an embedded claim grows in a page of another origin, takes no cookie, asks nobody else, and hears nobody', async ({
  page,
}) => {
  const code = await codeOn(page, `/claims/${claim}`)
  await elsewhere(page, code, async (asked) => {
    const frame = page.frameLocator('iframe')
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(/Kelvar station has been mined/)
    await expect(frame.getByRole('link', { name: 'Read it on OnRecord' })).toHaveAttribute(
      'href',
      `${home}/claims/${claim}`,
    )
    // the frame is as high as what it shows, wide and narrow; the link that stood in for it is no longer needed
    const inside = () =>
      frame.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height))
    const outside = () =>
      page
        .locator('iframe')
        .first()
        .evaluate((one) => one.clientHeight)
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 })
      await expect.poll(async () => (await outside()) - (await inside())).toBe(0)
    }
    await expect(page.locator('blockquote > p')).toBeHidden()
    // a message from anybody but the frame's own origin changes nothing
    const before = await outside()
    await page.evaluate(() => window.postMessage({ onrecord: 'height', height: 3333 }, '*'))
    await page.evaluate(() => {
      const forged = document.createElement('iframe')
      forged.srcdoc = '<script>parent.postMessage({onrecord:"height",height:3333},"*")</script>'
      document.body.append(forged)
    })
    await page.waitForTimeout(500)
    expect(await outside()).toBe(before)
    expect(
      await page
        .locator('iframe')
        .last()
        .evaluate((one) => one.clientHeight),
    ).toBeLessThan(300)
    expect(await page.context().cookies()).toEqual([])
    const origins = new Set(asked.filter((url) => url.startsWith('http')).map((url) => new URL(url).origin))
    expect([...origins].sort()).toEqual([`http://127.0.0.1:${elsewhereAt()}`, home].sort())
  })
})

test('where scripts or frames are switched off a link is left', async ({ browser, page }) => {
  const code = await codeOn(page, `/stories/${story}/timeline`)
  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await elsewhere(plain, code, async () => {
    await expect(plain.locator('blockquote > p > a')).toHaveAttribute('href', `${home}/stories/${story}`)
    // without its script the frame still shows the whole, to be scrolled
    await expect(plain.frameLocator('iframe').locator('h1')).toHaveText(/Water for Belmara/)
  })
  await context.close()
})

test('embedded documents: no serious fault, light and dark, wide and narrow, in three languages', async ({
  page,
  accessible,
}) => {
  const paths = [
    `/embed/claims/${claim}`,
    `/ar/embed/stories/${story}/timeline`,
    `/he/embed/figures/${figure}`,
  ]
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [960, 320]) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 700 })
      for (const path of paths) {
        await page.goto(path)
        const summary = page.locator('summary')
        if (await summary.count()) await summary.click()
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect({ path, width, sideways }).toEqual({ path, width, sideways: 0 })
        await accessible(page)
      }
    }
})

test('oEmbed: found from the page, in JSON and XML, no larger than asked for, and only of our own pages', async ({
  page,
  request,
}) => {
  for (const path of [
    `/claims/${claim}`,
    `/he/figures/${figure}`,
    `/stories/${story}`,
    `/ar/stories/${story}/timeline`,
  ]) {
    await page.goto(path)
    const found = page.locator('link[type="application/json+oembed"]')
    const rich = await (await request.get((await found.getAttribute('href'))!)).json()
    expect(rich).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'OnRecord' })
    const frame = /src="([^"]+)"/.exec(rich.html)![1]!
    expect((await request.get(frame)).status()).toBe(200)
    expect((await request.get(rich.thumbnail_url)).headers()['content-type']).toBe('image/png')
  }
  const ask = (query: string) =>
    request.get(`/oembed?url=${encodeURIComponent(`${home}/claims/${claim}`)}${query}`)
  const xml = await ask('&format=xml')
  expect(xml.headers()['content-type']).toBe('text/xml; charset=utf-8')
  expect(await xml.text()).toMatch(/<oembed>\n {2}<version>1\.0<\/version>\n {2}<type>rich<\/type>/)
  expect(await (await ask('&maxwidth=300&maxheight=200')).json()).toMatchObject({ width: 300, height: 200 })
  for (const [query, status] of [
    ['&format=yaml', 501],
    ['&maxwidth=wide', 400],
    ['&maxheight=-1', 400],
  ] as const)
    expect({ query, status: (await ask(query)).status() }).toEqual({ query, status })
  expect((await request.get('/oembed')).status()).toBe(400)
  for (const url of [
    'https://elsewhere.example/claims/x',
    `${home}/desk`,
    `${home}/claims/zzzzzzzzzzzz`,
    'x',
  ])
    expect((await request.get(`/oembed?url=${encodeURIComponent(url)}`)).status()).toBe(404)
})

test('code is copied; where the browser refuses it stands there, selected', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const code = await codeOn(page, `/figures/${figure}`)
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect((await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\r\n', '\n')).toBe(code)
  await context.clearPermissions()
  await codeOn(page, `/figures/${figure}`)
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
  })
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Selected: copy it by hand' })).toBeVisible()
  const selected = await page
    .getByLabel('Code to embed')
    .evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd))
  expect(selected).toBe(code)
})

test('a picture, a drawing and a frame change when their page does, and are gone when it is taken back', async ({
  editor: page,
  request,
}) => {
  const title = `Ferries at Ondel ${process.pid}`
  await page.goto('/desk/stories/new')
  await page.getByLabel('Title', { exact: true }).fill(title)
  await page.getByLabel('Summary', { exact: true }).fill('Who crosses, and who may not.')
  await page.getByRole('button', { name: 'Begin story' }).click()
  await page.waitForURL(/\/desk\/stories\/[0-9a-z]{12}$/)
  const id = page.url().slice(-12)
  const [picture, frame] = [`/stories/${id}/image/png`, `/embed/stories/${id}/timeline`]
  const oembed = `/oembed?url=${home}/stories/${id}`
  const statuses = () =>
    Promise.all([picture, frame, oembed].map(async (path) => (await request.get(path)).status()))
  const move = async (button: string) => {
    await page.goto(`/desk/stories/${id}/publication`)
    await page.getByRole('button', { name: button }).click()
    await page.waitForURL(/\/desk\/stories\/[0-9a-z]{12}$/)
  }
  expect(await statuses()).toEqual([404, 404, 404])
  await move('Publish')
  expect(await statuses()).toEqual([200, 200, 200])
  const before = (await request.get(picture)).headers().etag
  await page.goto(`/desk/stories/${id}/edit`)
  await page.getByLabel('Title', { exact: true }).fill(`${title}, again`)
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.waitForURL(/\/desk\/stories\/[0-9a-z]{12}$/)
  expect(await (await request.get(frame)).text()).toContain(`${title}, again`)
  expect((await request.get(picture)).headers().etag).not.toBe(before)
  await move('Take back')
  expect(await statuses()).toEqual([404, 404, 404])
})
