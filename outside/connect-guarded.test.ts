import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BadWeb, startBadWeb } from './bad-web.fixture.ts'
import { type Dial, isAllowedHost, type ResolvedAddress } from './connect-guarded.ts'
import { fetchPage } from './fetch-page.ts'

let web: BadWeb
beforeAll(async () => {
  web = await startBadWeb()
})
afterAll(() => web.close())

const named = (...addresses: string[]): ResolvedAddress[] =>
  addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

/** Answers each look-up with the next list; counts how often it was asked. */
function resolver(...answers: ResolvedAddress[][]) {
  const asked: string[] = []
  const resolve = async (hostname: string) => {
    asked.push(hostname)
    return answers[Math.min(asked.length, answers.length) - 1] ?? []
  }
  return { asked, resolve }
}

/** Writes down where a connection would go and opens it to the bad web instead: tests reach loopback only. */
function dialler() {
  const dialled: string[][] = []
  const dial: Dial = (_target, addresses, callback) => {
    dialled.push(addresses.map(({ address }) => address))
    const socket = connect(web.port, '127.0.0.1')
    socket.once('connect', () => callback(null, socket)).once('error', (error) => callback(error, null))
  }
  return { dialled, dial }
}

describe('addresses that are not public (F1)', () => {
  it.each([
    ['127.0.0.1'],
    ['127.1'],
    ['2130706433'],
    ['0x7f.0.0.1'],
    ['0177.0.0.1'],
    ['127.0.0.1.'],
    ['[::1]'],
    ['[::ffff:127.0.0.1]'],
    ['[::127.0.0.1]'],
    ['169.254.169.254'],
    ['168.63.129.16'],
    ['[fd00:ec2::254]'],
    ['[64:ff9b::a9fe:a9fe]'],
    ['10.0.0.1'],
    ['0.0.0.0'],
    ['①②⑦.0.0.1'],
  ])('http://%s/ is refused before any connection', async (host) => {
    const { dialled, dial } = dialler()
    const page = await fetchPage(`http://${host}/article`, { dial, resolve: resolver([]).resolve })
    expect(page).toMatchObject({ ok: false, reason: 'private address' })
    expect(dialled).toEqual([])
  })

  it.each([
    [['127.0.0.1']],
    [['::1']],
    [['93.184.215.14', '10.0.0.1']],
    [['2606:2800:21f::1', '::ffff:10.0.0.1']],
    [['fe80::1%lo']],
  ])('a name that stands for %s is refused', async (addresses) => {
    const { dialled, dial } = dialler()
    const page = await fetchPage('http://news.example/', {
      dial,
      resolve: resolver(named(...addresses)).resolve,
    })
    expect(page).toMatchObject({ ok: false, reason: 'private address' })
    expect(dialled).toEqual([])
  })

  it('the real dialler is not reached either', async () => {
    const before = web.connections()
    const limits = { ports: [80, web.port] }
    expect(await fetchPage(`${web.origin}/article`, { limits })).toMatchObject({ reason: 'private address' })
    const { resolve } = resolver(named('127.0.0.1'))
    const page = await fetchPage(`http://news.example:${web.port}/article`, { limits, resolve })
    expect(page).toMatchObject({ ok: false, reason: 'private address' })
    expect(web.connections()).toBe(before)
  })

  it('a redirect to one is refused', async () => {
    const { resolve } = resolver(named('127.0.0.1'))
    const options = { resolve, allowHosts: [`news.example:${web.port}`], limits: { ports: [80, web.port] } }
    const before = web.requests.length
    const page = await fetchPage(`http://news.example:${web.port}/to-private`, options)
    expect(page).toMatchObject({ ok: false, reason: 'private address' })
    expect(web.requests.length).toBe(before + 1)
  })

  it('a redirect to cloud metadata is refused', async () => {
    const { dialled, dial } = dialler()
    const page = await fetchPage('http://news.example/to-metadata', {
      dial,
      resolve: resolver(named('93.184.215.14')).resolve,
    })
    expect(page).toMatchObject({ ok: false, reason: 'private address' })
    expect(dialled).toEqual([['93.184.215.14']])
  })

  it('a name for nothing is no such host', async () => {
    const page = await fetchPage('http://news.example/', { resolve: resolver([]).resolve })
    expect(page).toMatchObject({ ok: false, reason: 'no such host' })
  })
})

describe('the address checked is the address connected (F2)', () => {
  it('one look-up a connection, and the connection goes where it said', async () => {
    const { dialled, dial } = dialler()
    const { asked, resolve } = resolver(named('93.184.215.14'), named('127.0.0.1'))
    expect(await fetchPage('http://news.example/article', { dial, resolve })).toMatchObject({ ok: true })
    expect(asked).toEqual(['news.example'])
    expect(dialled).toEqual([['93.184.215.14']])
  })

  it('a name that turns private by the next hop is refused there', async () => {
    const { dialled, dial } = dialler()
    const { resolve } = resolver(named('93.184.215.14'), named('127.0.0.1'))
    web.put('/again', (_request, response) =>
      response.writeHead(302, { location: '/article', connection: 'close' }).end(),
    )
    const page = await fetchPage('http://news.example/again', { dial, resolve })
    expect(page).toMatchObject({ ok: false, reason: 'private address' })
    expect(dialled).toEqual([['93.184.215.14']])
  })

  it('the real dialler uses the checked addresses and asks nobody again', async () => {
    // the name is known to our resolver alone: the page can only come if its answer was used
    const { asked, resolve } = resolver(named('127.0.0.1'))
    const host = `only-here.example:${web.port}`
    expect(await fetchPage(`http://${host}/article`, { resolve, allowHosts: [host] })).toMatchObject({
      ok: true,
    })
    expect(asked).toEqual(['only-here.example'])
  })

  it('the next address is tried when the first does not listen', async () => {
    const { resolve } = resolver(named('::1', '127.0.0.1'))
    const host = `only-here.example:${web.port}`
    expect(await fetchPage(`http://${host}/article`, { resolve, allowHosts: [host] })).toMatchObject({
      ok: true,
    })
  })
})

describe('hosts that the setting allows', () => {
  it.each([
    ['http:', 'localhost', '4010', true],
    ['http:', 'localhost', '', false],
    ['http:', 'localhost', '4011', false],
    ['http:', 'sub.localhost', '4010', false],
    ['http:', 'wiki.inner', '', true],
    ['https:', 'wiki.inner', '', true],
    ['https:', 'wiki.inner', '80', false],
    ['http:', 'wiki.inner', '4010', false],
    ['http:', '::1', '4010', true],
    ['http:', '[::1]', '4010', true],
    ['http:', '::1', '', false],
  ])('%s//%s port "%s": %s', (protocol, hostname, port, allowed) => {
    expect(isAllowedHost(['localhost:4010', 'Wiki.inner', '[::1]:4010'], protocol, hostname, port)).toBe(
      allowed,
    )
  })
})
