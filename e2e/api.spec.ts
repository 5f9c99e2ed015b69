import type { APIRequestContext } from '@playwright/test'
import { newsroomState } from '../scripts/testing/state.ts'
import { secrets } from './access-table.ts'
import { expect, signIn, test } from './fixtures.ts'

const { ids, url: home } = newsroomState(Number(process.env.E2E_PORT ?? 4010))
const story = ids.stories['water-for-belmara']!
const claim = ids.claims['road-mined']!

const paths = [
  '/stories',
  `/stories/${story}`,
  `/stories/${story}/timeline`,
  `/claims/${claim}`,
  `/checks/${ids.checks['0']}`,
  `/reports/${ids.reports['courier-offer']}`,
  '/sources',
  `/sources/${ids.sources.courier}`,
  `/sources/${ids.sources.courier}/cases`,
  `/figures/${ids.figures['dead-from-landing']}`,
  `/actors/${ids.actors['upland-front']}`,
  `/actors/${ids.actors['upland-front']}/statements`,
]
/** What is hidden, and addresses that there are not. */
const missing = [
  `/stories/${ids.hidden.story}`,
  `/stories/${ids.hidden.story}/timeline`,
  `/claims/${ids.hidden.claim}`,
  `/reports/${ids.hidden.report}`,
  `/sources/${ids.hidden.source}`,
  `/sources/${ids.hidden.source}/cases`,
  `/actors/${ids.hidden.actor}`,
  `/actors/${ids.hidden.actor}/statements`,
  '/claims/madeupmadeup',
  '/people',
  '/stories/a/b/c',
]

/** An answer, right in all that does not depend on what others do meanwhile. */
async function told(who: APIRequestContext, address: string): Promise<{ text: string; etag: string }> {
  const answer = await who.get(address)
  const { etag = '', ...headers } = answer.headers()
  const text = await answer.text()
  expect({
    address,
    status: answer.status(),
    told: secrets.filter((secret) => text.includes(secret)),
  }).toEqual({ address, status: 200, told: [] })
  expect(headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
  })
  return { text, etag }
}

test('everybody is told the same, at every address, and nothing is sent twice', async ({ page, request }) => {
  await signIn(page, 'maha')
  for (const path of paths) {
    const address = `/api/v1${path}`
    // others change the record meanwhile: two answers may differ once, while each must be as it should at every try
    const compared = async () => {
      const mine = await told(request, address)
      const admins = await told(page.request, address)
      const again = await request.get(address, { headers: { 'If-None-Match': mine.etag } })
      return { address, same: admins.text === mine.text, again: again.status() }
    }
    await expect.poll(compared, { timeout: 30_000 }).toEqual({ address, same: true, again: 304 })
  }
})

test('hidden and missing are one, also to an admin, and a problem that a program can read', async ({
  page,
  request,
}) => {
  await signIn(page, 'maha')
  for (const path of missing)
    for (const who of [request, page.request]) {
      const answer = await who.get(`/api/v1${path}`)
      expect({ path, status: answer.status() }).toEqual({ path, status: 404 })
      expect(answer.headers()['content-type']).toBe('application/problem+json; charset=utf-8')
      expect(await answer.json()).toEqual({
        type: `${new URL('/api/v1#not-found', home).href}`,
        title: 'Nothing is kept at this address',
        status: 404,
        detail: 'Check the id: what is not published looks the same.',
      })
    }
})

test('a client is known by its connection: what it says of itself gives it no more requests', async ({
  request,
}) => {
  const left: number[] = []
  for (let n = 0; n < 4; n++) {
    const said = `198.51.100.${n}`
    const headers = { 'X-Forwarded-For': said, 'X-OnRecord-Client': said, Forwarded: `for=${said}` }
    const answer = await request.get('/api/v1/stories?limit=1', { headers })
    left.push(Number(/r=(\d+)/.exec(answer.headers().ratelimit ?? '')?.[1]))
  }
  // others of this spec ask meanwhile, and the minute may end once: still no two are counted apart
  expect(new Set(left).size).toBe(4)
})

test('the description: a page in the look of the house, and a document of the same addresses', async ({
  page,
  accessible,
}) => {
  const document = await (await page.request.get('/api/v1/openapi.json')).json()
  expect(document.openapi).toMatch(/^3\.1\./)
  await page.goto('/api/v1')
  await expect(page.getByRole('heading', { level: 1, name: 'The record for programs' })).toBeVisible()
  for (const path of Object.keys(document.paths))
    await expect(page.getByRole('heading', { name: `/api/v1${path}` }).first()).toBeVisible()
  await expect(page.locator('body')).toHaveCSS('margin-top', '0px')
  await accessible(page)
  // a document of another origin, which has no policy of ours, may ask, also with what a browser asks about first
  await page.goto(`${home.replace('localhost', '127.0.0.1')}/livez`)
  const status = await page.evaluate(async (address) => {
    const answer = await fetch(address, { headers: { 'If-None-Match': '"x"' } })
    return `${answer.status} ${answer.headers.get('RateLimit') !== null}`
  }, `${home}/api/v1/claims/${claim}`)
  expect(status).toBe('200 true')
})
