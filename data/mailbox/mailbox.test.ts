import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { anonymous, system } from '#domain/access/viewer.ts'
import { readFile } from '#jobs/file/read-file.ts'
import { lookInMailbox, mailboxName } from '#jobs/look-in-mailbox.ts'
import { runs } from '#jobs/queued/runs.ts'
import type { World } from '#jobs/world.ts'
import { type ImapFixture, imapServer } from '#outside/imap.fixture.ts'
import { type MailboxSettings, MailboxTrouble, openMailbox } from '#outside/mailbox.ts'
import { db } from '../db.ts'
import { world } from '../feed/feed.fixture.ts'
import { newId } from '../id.ts'
import { inboxList } from '../inbox/list.ts'
import { refreshInbox } from '../inbox/refresh.ts'
import { must, person } from '../testing/small.fixture.ts'
import { markTaken, nextMail } from './look.ts'

const MINUTE = 60_000
let server: ImapFixture
let settings: MailboxSettings
let now: Date
beforeEach(async () => {
  server = await imapServer()
  now = new Date()
  // another name is another mailbox, so each test has its own
  const user = `${newId()}@record.example`
  settings = {
    host: '127.0.0.1',
    port: server.port,
    user,
    password: 'canary pass',
    folder: 'INBOX',
    tls: 'off',
  }
})
afterEach(() => server.stop())

const outside = (more: Partial<World> = {}): World => ({ ...world({}), readFile, ...more })
const look = (more: Partial<Parameters<typeof lookInMailbox>[0]> = {}) =>
  lookInMailbox({ settings, open: openMailbox, outside: outside(), clock: { now: () => now }, ...more })
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * MINUTE)
}
const message = (topic = `ferry ${newId()}`) =>
  [
    'From: Press office <press@port.example>',
    `Subject: About the ${topic}`,
    'Date: Tue, 04 Mar 2031 10:00:00 +0000',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `The harbour board said on Tuesday that the ${topic} would sail again. “We are ready,” said Mira Oss, who leads it.`,
    '',
  ].join('\r\n')
const empty = 'From: a@port.example\r\nSubject: Nothing\r\n\r\n'
const mails = () =>
  db().mailboxMail.findMany({ where: { mailboxId: mailboxName(settings) }, orderBy: { uid: 'asc' } })
const states = async () => (await mails()).map(({ state }) => state)
const arrivals = async () => {
  const hashes = (await mails()).flatMap(({ bytesHash }) => bytesHash ?? [])
  return db().arrival.findMany({ where: { bytesHash: { in: hashes } } })
}

describe('a mailbox', () => {
  it('gives each mail once, waiting to be filed as one that was handed in; it is left as it was', async () => {
    server.put(message())
    server.put(message())
    expect(await look()).toEqual({ taken: 2, failed: 0 })
    expect(await look()).toEqual({ taken: 0, failed: 0 })
    server.put(message())
    expect(await look()).toEqual({ taken: 1, failed: 0 })
    const came = await arrivals()
    expect(came).toHaveLength(3)
    expect(came[0]).toMatchObject({ way: 'mail', format: 'mail', keyId: null, byId: null })
    const hashes = came.map(({ bytesHash }) => bytesHash)
    expect(await db().unfiledSnapshot.count({ where: { bytesHash: { in: hashes }, way: 'mail' } })).toBe(3)
    const commands = server.said.map((line) => line.split(' ').slice(1, 3).join(' ')).join('\n')
    expect(commands).toContain('EXAMINE')
    expect(commands).not.toMatch(/SELECT|STORE|EXPUNGE|COPY|MOVE|APPEND/)
  })

  it('gives each mail once to two that look at the same time', async () => {
    for (let count = 0; count < 6; count++) server.put(message())
    const came = await Promise.all([look(), look(), look()])
    expect(came.reduce((sum, one) => sum + (one?.taken ?? 0), 0)).toBe(6)
    expect(await arrivals()).toHaveLength(6)
  })

  it('new, gives the mails of yesterday and today; then whatever comes, also of an older day', async () => {
    server.put(message(), { at: new Date(now.getTime() - 5 * 24 * 60 * MINUTE) })
    server.put(message())
    expect(await look()).toEqual({ taken: 1, failed: 0 })
    server.put(message(), { at: new Date(now.getTime() - 9 * 24 * 60 * MINUTE) })
    expect(await look()).toEqual({ taken: 1, failed: 0 })
  })

  it('numbered anew by its server, gives nothing twice, also of what an editor has dropped', async () => {
    server.put(message())
    server.put(message())
    await look()
    const [first] = await arrivals()
    await db().unfiledSnapshot.deleteMany({ where: { bytesHash: first!.bytesHash } })
    server.folder.uidValidity = 8
    server.put(message())
    expect(await look()).toEqual({ taken: 1, failed: 0 })
    expect(await arrivals()).toHaveLength(3)
    expect(await db().unfiledSnapshot.count({ where: { bytesHash: first!.bytesHash } })).toBe(0)
  })

  it('loses and doubles nothing when who looks is killed before or after a mail was kept', async () => {
    server.put(message())
    server.put(message())
    const killed = {
      ...outside(),
      store: { ...outside().store, put: () => Promise.reject(new MailboxTrouble('it broke off')) },
    }
    // ended between putting down and keeping
    expect(await look({ outside: killed })).toEqual({ taken: 0, failed: 0 })
    expect(await states()).toEqual(['waiting', 'waiting'])
    later(3)
    expect(await look()).toEqual({ taken: 2, failed: 0 })
    expect(await arrivals()).toHaveLength(2)
    // who held a mail and comes late keeps nothing
    const [mail] = await mails()
    expect(await db().$transaction((tx) => markTaken(tx, mail!.id, mail!.bytesHash!, {}))).toBe(false)
  })

  it('gives what follows a mail that cannot be read, which the inbox names until it is set aside', async () => {
    const editor = await person('editor')
    server.put(empty)
    server.put(message(), { size: 11 * 1024 * 1024, title: 'Large' })
    server.put(Buffer.alloc(11 * 1024 * 1024, 'a'), { size: 100, title: 'Larger than it says' })
    server.put(message())
    expect(await look()).toEqual({ taken: 1, failed: 3 })
    expect(await states()).toEqual(['failed', 'failed', 'failed', 'taken'])
    expect((await mails()).map(({ why }) => why)).toEqual([
      'mail.empty',
      'file.too large',
      'file.too large',
      null,
    ])
    await refreshInbox(30_000)
    const keys = must(await inboxList(editor)).rows.map(({ key }) => key)
    for (const mail of (await mails()).slice(0, 3)) expect(keys).toContain(`mail:${mail.id}`)
    expect(keys).not.toContain(`mail:${(await mails())[3]!.id}`)
    expect(await look()).toEqual({ taken: 0, failed: 0 })
  })

  it('tries again what may pass, five times, others first', async () => {
    const slow = outside({ readFile: async () => ({ error: 'too slow' }) as never })
    server.put(message())
    expect(await look({ outside: slow })).toEqual({ taken: 0, failed: 0 })
    server.put(message())
    expect(await look()).toEqual({ taken: 1, failed: 0 })
    for (let tries = 2; tries <= 4; tries++) {
      later(40)
      expect(await look({ outside: slow })).toEqual({ taken: 0, failed: 0 })
    }
    later(40)
    expect(await look({ outside: slow })).toEqual({ taken: 0, failed: 1 })
    expect((await mails())[0]).toMatchObject({ state: 'failed', why: 'reading.too slow', tries: 5 })
  })

  it('goes on behind a mail that breaks the connection, or whoever takes it', async () => {
    const [bad, good] = [server.put(message()), server.put(message())]
    server.manner.bytes = (uid) => (uid === bad ? 'drop' : undefined)
    expect(await look()).toEqual({ taken: 1, failed: 0 })
    expect(await states()).toEqual(['waiting', 'taken'])
    later(3)
    server.folder.mails = server.folder.mails.filter(({ uid }) => uid !== bad)
    expect(await look()).toEqual({ taken: 0, failed: 0 })
    expect(await states()).toEqual(['gone', 'taken'])
    expect(good).toBe(2)
    const thrown = outside({ readFile: () => Promise.reject(new Error('canary')) })
    server.put(message())
    expect(await look({ outside: thrown })).toEqual({ taken: 0, failed: 0 })
    expect((await mails())[2]).toMatchObject({ state: 'waiting', why: 'stopped' })
  })

  it('is not held up by a mail to many thousands', async () => {
    server.manner.names = 25_000
    server.put(message())
    server.put(message())
    expect(await look()).toEqual({ taken: 2, failed: 0 })
  })

  it.each(['nil', 'garbled', 'refuse', 'drop'] as const)(
    'names a mail that its server has and gives no bytes of (%s), and takes the next',
    async (how) => {
      server.manner.bytes = (uid) => (uid === 1 ? how : undefined)
      server.put(message())
      server.put(message())
      expect(await look()).toEqual({ taken: 1, failed: 0 })
      for (let tries = 2; tries <= 4; tries++) {
        later(40)
        expect(await look()).toEqual({ taken: 0, failed: 0 })
      }
      later(40)
      expect(await look()).toEqual({ taken: 0, failed: 1 })
      expect((await mails())[0]).toMatchObject({ state: 'failed', why: 'reading.no bytes', tries: 5 })
      expect((await mails())[1]).toMatchObject({ state: 'taken' })
    },
  )

  it('does not give up a mail of which the server says nothing for once', async () => {
    server.put(message())
    server.manner.head = () => 'garbled'
    expect(await look()).toEqual({ taken: 0, failed: 0 })
    expect(await states()).toEqual(['waiting'])
    server.manner.head = () => undefined
    later(3)
    expect(await look()).toEqual({ taken: 1, failed: 0 })
  })

  it('names a large mail, and one without a text, by its subject', async () => {
    server.put('Subject: =?utf-8?Q?F=C3=A4hre?=\r\n early\r\n\r\n')
    server.put('From: a@port.example\r\nSubject: Late\r\n\r\nText', { size: 11 * 1024 * 1024 })
    expect(await look()).toEqual({ taken: 0, failed: 2 })
    expect((await mails()).map(({ title }) => title)).toEqual(['Fähre early', 'Late'])
  })

  it('takes two mails of the same bytes once, also at the same moment', async () => {
    server.put(message())
    server.put(message())
    const slow = outside({ readFile: () => Promise.reject(new Error('killed')) })
    await look({ outside: slow })
    const [one, other] = (await mails()).map(({ id }) => id)
    const hash = createHash('sha256').update(newId()).digest('hex')
    let end: () => void = () => undefined
    const ended = new Promise<void>((resolve) => (end = resolve))
    const first = db().$transaction(async (tx) => {
      const taken = await markTaken(tx, one!, hash, {})
      await ended
      return taken
    })
    await new Promise((resolve) => setTimeout(resolve, 100))
    const second = db().$transaction((tx) => markTaken(tx, other!, hash, {}))
    await new Promise((resolve) => setTimeout(resolve, 200))
    end()
    expect(await Promise.all([first, second])).toEqual([true, false])
  })

  it.each<[string, Partial<MailboxSettings>]>([
    ['it does not take the name and password', { password: 'canary word' }],
    ['it has no such folder', { folder: 'Elsewhere' }],
    ['speaks no TLS', { tls: 'starttls' }],
    ['it does not answer', { port: 1 }],
  ])(
    'that cannot be asked says why in words of ours, and is left alone longer each time: %s',
    async (why, more) => {
      const wrong = { ...settings, ...more }
      const thrown = await look({ settings: wrong }).catch((error: Error) => error)
      expect(String(thrown)).toContain(why)
      expect(`${thrown} ${JSON.stringify(thrown)}`).not.toMatch(/canary|record\.example/)
      expect(await look({ settings: wrong })).toBeNull()
      later(2)
      await expect(look({ settings: wrong })).rejects.toThrow(MailboxTrouble)
      later(2)
      expect(await look({ settings: wrong })).toBeNull()
      later(60)
      if ('password' in more) expect(await look({ settings })).toEqual({ taken: 0, failed: 0 })
    },
  )

  it('is looked into by jobs alone, and by none where the settings name none', async () => {
    for (const who of [anonymous, await person('admin')])
      expect(await nextMail(who, 'a', 1n, now)).toEqual({ kind: 'forbidden' })
    expect((await nextMail(system('mailbox'), 'a', 1n, now)).kind).toBe('ok')
    const before = await db().mailbox.count()
    await runs['mailbox.look']({}, { id: 'a', tries: 1, priority: 0, signal: AbortSignal.timeout(1000) })
    expect(await db().mailbox.count()).toBe(before)
  })
})
