import { afterAll, beforeAll, expect, it } from 'vitest'
import { askHub, type HubAsking } from './ask-hub.ts'
import { type BadWeb, startBadWeb } from './bad-web.fixture.ts'

let web: BadWeb
let asked = ''
beforeAll(async () => {
  web = await startBadWeb()
  web.put('/hub', (request, response) => {
    asked = `${request.method} ${request.headers['content-type']} `
    request.on('data', (part: Buffer) => {
      asked += part
    })
    request.on('end', () => response.writeHead(202).end())
  })
  web.put('/refuses', (_request, response) => response.writeHead(403).end())
  web.put('/leads-on', (_request, response) => response.writeHead(307, { location: '/hub' }).end())
})
afterAll(() => web.close())

const asking = (path: string): HubAsking => ({
  ...{
    hub: `${web.origin}${path}`,
    topic: 'https://a.example/rss',
    callback: 'https://us.example/api/feeds/x',
  },
  ...{ secret: 's', seconds: 9, mode: 'subscribe' },
})
const ask = (path: string) => askHub(asking(path), { allowHosts: [web.host] })

it('asks a hub by a form', async () => {
  expect(await ask('/hub')).toEqual({ ok: true })
  expect(asked).toBe(
    'POST application/x-www-form-urlencoded hub.mode=subscribe&hub.topic=https%3A%2F%2Fa.example%2Frss&hub.callback=https%3A%2F%2Fus.example%2Fapi%2Ffeeds%2Fx&hub.lease_seconds=9&hub.secret=s',
  )
})

it('says what the hub says, takes the secret to no other address, and to no private one', async () => {
  expect(await ask('/refuses')).toMatchObject({ ok: false, reason: 'refused' })
  expect(await ask('/missing')).toMatchObject({ ok: false })
  expect(await ask('/reset')).toMatchObject({ ok: false, reason: 'no answer' })
  asked = ''
  expect(await ask('/leads-on')).toMatchObject({ ok: false, reason: 'refused' })
  expect(asked).toBe('')
  expect(await askHub(asking('/hub'))).toMatchObject({ ok: false, reason: 'bad address' })
  expect(await askHub({ ...asking('/hub'), hub: 'http://127.0.0.1/hub' })).toMatchObject({
    ok: false,
    reason: 'private address',
  })
})
