import { EventEmitter, once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { log } from '../../outside/log.ts'
import { nameRequest, plainPath, watchAnswer } from './requests.ts'

const server = createServer((request, response) => {
  const name = nameRequest(request, response)
  watchAnswer(request, response, name)
  response.writeHead(request.url?.includes('broken') ? 500 : 200).end('done')
})
let base = ''
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())
afterEach(() => void vi.restoreAllMocks())

it('names each request, and keeps the name a proxy gave where it is a plain word', async () => {
  const nameOf = async (given?: string) =>
    (await fetch(base, given ? { headers: { 'X-Request-Id': given } } : {})).headers.get('x-request-id')
  const [one, other] = [await nameOf(), await nameOf()]
  expect(one).toMatch(/^[\w-]{12}$/)
  expect(other).not.toBe(one)
  expect(await nameOf('proxy-0123456789')).toBe('proxy-0123456789')
  for (const wrong of ['short', 'two words are none', `{"level":60}`, 'x'.repeat(65)])
    expect(await nameOf(wrong)).toMatch(/^[\w-]{12}$/)
})

it('writes a line for an error with the name of its request, without query or token', async () => {
  const said = vi.spyOn(log, 'error').mockImplementation(() => undefined)
  const token = 'a'.repeat(43)
  const { headers } = await fetch(`${base}/join/${token}/broken?email=x@desk.example`)
  await vi.waitFor(() => expect(said).toHaveBeenCalledTimes(1))
  expect(said.mock.calls[0]?.[0]).toMatchObject({
    request: headers.get('x-request-id'),
    method: 'GET',
    path: '/join/…/broken',
    status: 500,
    kind: 'page',
  })
})

it('writes nothing for an answer that went well', async () => {
  const [error, warn] = [vi.spyOn(log, 'error'), vi.spyOn(log, 'warn')]
  await (await fetch(`${base}/stories`)).text()
  expect(error).not.toHaveBeenCalled()
  expect(warn).not.toHaveBeenCalled()
})

it('warns of an answer that took long, and knows one whose reader left before its end', () => {
  const said = vi.spyOn(log, 'warn').mockImplementation(() => undefined)
  const clock = vi.spyOn(performance, 'now')
  const answer = (ms: number, writableFinished: boolean) => {
    clock.mockReturnValueOnce(0).mockReturnValueOnce(ms)
    const response = Object.assign(new EventEmitter(), { writableFinished, statusCode: 200 })
    watchAnswer(
      { url: '/stories', method: 'GET', headers: {} } as IncomingMessage,
      response as unknown as ServerResponse,
      'of the test',
    )
    response.emit('close')
  }
  answer(3000, true)
  expect(said).not.toHaveBeenCalled()
  answer(3001, true)
  answer(3001, false)
  expect(said.mock.calls.map(([line]) => (line as unknown as { status: number }).status)).toEqual([200, 499])
})

it('keeps ids, dates and words of an address', () => {
  const path = '/ar/stories/k79fvyv8bm4c/timeline/known/2099-12-31T20:14Z'
  expect(plainPath(`${path}?known=x`)).toBe(path)
  expect(plainPath(undefined)).toBe('')
})
