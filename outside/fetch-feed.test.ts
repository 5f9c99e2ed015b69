import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BadWeb, startBadWeb } from './bad-web.fixture.ts'
import { fetchPage } from './fetch-page.ts'
import type { WantedKind } from './page-kind.ts'

let web: BadWeb
beforeAll(async () => {
  web = await startBadWeb()
  const link = '<https://hub.example/>; rel="hub"'
  web.put('/rss', (_request, response) =>
    response.writeHead(200, { 'content-type': 'application/rss+xml', link }).end('<rss/>'),
  )
  web.put('/later', (_request, response) => response.writeHead(429, { 'retry-after': '120' }).end())
})
afterAll(() => web.close())
const fetched = (path: string, wanted: WantedKind) =>
  fetchPage(`${web.origin}${path}`, { allowHosts: [web.host], wanted })

it('a feed comes with the hub that its answer names; a page with what it always came with', async () => {
  expect(await fetched('/rss', 'feed')).toMatchObject({
    ok: true,
    headers: { link: expect.stringContaining('hub') },
  })
  expect(await fetched('/rss', 'page')).toMatchObject({ ok: false, reason: 'not a page' })
  const either = [await fetched('/rss', 'either'), await fetched('/article', 'either')]
  expect(either.map(({ ok }) => ok)).toEqual([true, true])
  expect(either[0]).not.toHaveProperty('headers.link')
})

it('a refusal for a while says for how long', async () => {
  expect(await fetched('/later', 'feed')).toMatchObject({ ok: false, status: 429, retryAfter: '120' })
  expect(await fetched('/missing', 'feed')).not.toHaveProperty('retryAfter')
})
