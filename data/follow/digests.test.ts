import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '#domain/access/viewer.ts'
import { unsubscribeToken } from '#domain/follow/unsubscribe.ts'
import { kinds } from '#domain/queue/kinds.ts'
import { sendDigests } from '#jobs/send-digests.ts'
import { fakeMailDoor } from '#outside/send-mail.fake.ts'
import { type MailDoor, smtpDoor } from '#outside/send-mail.ts'
import { smtpServer } from '#outside/smtp.fixture.ts'
import { retractCheck, signCheck } from '../check/sign.ts'
import { claimOf } from '../claim/read.ts'
import { db } from '../db.ts'
import { enqueue } from '../queue/enqueue.ts'
import { type Runs, startWorking } from '../queue/work.ts'
import { publish as publication } from '../story/write.ts'
import { claimed, said } from '../testing/record-moves.fixture.ts'
import { must, person } from '../testing/small.fixture.ts'
import { mailOf, setMail, stopMail } from './mail.ts'
import { followed, movesTold } from './read.ts'
import { follow } from './write.ts'

type Person = Extract<Viewer, { kind: 'person' }>
const secret = process.env.ONRECORD_SECRET ?? ''
const hour = 3_600_000
// What the tests write happens now, so mails go a little later; in a zone where it is about noon, whenever they run.
const noon = () => new Date(Date.now() + 60_000)
const ahead = 12 - new Date().getUTCHours()
const zone = `Etc/GMT${ahead < 0 ? '+' : '-'}${Math.abs(ahead)}`
let editor: Person
let reader: Person
let claim: string
let story: string

beforeAll(async () => {
  editor = await person('editor', 'Sami')
})
beforeEach(async () => {
  reader = await person('reader', 'Ellis')
  const made = await claimed(editor)
  claim = made.claim
  story = made.story
  await publish(story)
})
afterEach(() => db().follow.deleteMany())

async function publish(id: string, state = 'published') {
  const version = await db().history.count({ where: { subject: 'story', subjectId: id } })
  must(await publication(editor, { story: id, version, state }))
}
const mailed = (who: Person, on: object = { story }, language = 'en') =>
  setMail(who, { ...on, mail: true, language })

/** One run, on the day at hand unless told otherwise. */
const run = (door: MailDoor = fakeMailDoor(), now = noon(), signal?: AbortSignal) =>
  sendDigests({
    door,
    clock: { now: () => now },
    origin: 'https://record.example',
    secret,
    zone,
    at: '07:00',
    now: true,
    ...(signal ? { signal } : {}),
  })
const tomorrow = () => new Date(noon().getTime() + 24 * hour)

async function signed(verdict: string, corrects: string | null = null, on = claim) {
  const view = must(await claimOf(editor, on))
  const input = {
    claim: on,
    verdict,
    reasons: `It is ${verdict}.`,
    citations: [],
    evidenceHash: view.evidenceHash,
    corrects,
  }
  return must(await signCheck(editor, input)).check
}

describe('a digest', () => {
  it('is one mail for a story, of all that moved since it was asked for; then nothing, so none', async () => {
    await said(editor, claim) // before: the page tells it
    must(await mailed(reader))
    await said(editor, claim)
    await said(editor, claim, { value: 'denies' })
    const door = fakeMailDoor()
    const { told } = await run(door)
    expect(told).toMatchObject([{ lines: 1, became: 'sent' }])
    expect(door.sent).toHaveLength(1)
    expect(door.sent[0]).toMatchObject({ to: { address: `${reader.id}@desk.example` }, language: 'en' })
    expect(door.sent[0]!.text).toContain('was \u2068Single source\u2069, is now \u2068Disputed\u2069')
    expect((await run(door)).told).toEqual([])
    expect((await run(door, tomorrow())).told).toEqual([])
  })

  it('waits for the next day with what came after the day began', async () => {
    must(await mailed(reader))
    await said(editor, claim)
    const door = fakeMailDoor()
    await run(door)
    await said(editor, claim)
    await run(door)
    expect(door.sent).toHaveLength(1)
    await run(door, tomorrow())
    expect(door.sent).toHaveLength(2)
    expect(door.sent[1]!.text).toContain('was \u2068Single source\u2069, is now \u2068Corroborated\u2069')
  })

  it('tells of a check that is corrected and of one that is retracted, and not of one that is signed', async () => {
    await said(editor, claim)
    must(await mailed(reader))
    const first = await signed('supported')
    expect((await run()).told).toEqual([])
    const second = await signed('mixed', first)
    const door = fakeMailDoor()
    await run(door)
    expect(door.sent[0]!.text).toContain('A check was corrected')
    expect(door.sent[0]!.text).toContain('It is mixed.')
    must(await retractCheck(editor, { check: second, reasons: 'Nobody was there.' }))
    await run(door, tomorrow())
    expect(door.sent[1]!.text).toContain('A check was retracted')
    expect(door.sent[1]!.text).toContain('Nobody was there.')
  })

  it('is in the language it was asked for in', async () => {
    must(await mailed(reader, { story }, 'ar'))
    await said(editor, claim)
    const door = fakeMailDoor()
    await run(door)
    expect(door.sent[0]).toMatchObject({ language: 'ar', html: expect.stringContaining('dir="rtl"') })
  })

  it('holds nothing that readers do not see, also for those who see it', async () => {
    const hidden = await claimed(editor)
    must(await mailed(editor, { story: hidden.story }))
    expect(await mailed(reader, { story: hidden.story })).toEqual({ kind: 'missing' })
    expect(await mailed(reader, { claim: hidden.claim })).toEqual({ kind: 'missing' })
    await said(editor, hidden.claim)
    expect((await run()).told).toEqual([])
    must(await mailed(reader))
    must(await mailed(reader, { claim }))
    await said(editor, claim)
    await publish(story, 'withdrawn')
    expect((await run()).told).toEqual([])
    expect(must(await followed(reader))).toEqual([])
    expect(must(await movesTold(reader)).rows).toEqual([])
  })

  it('goes to nobody who is suspended', async () => {
    must(await mailed(reader))
    await said(editor, claim)
    await db().person.update({ where: { id: reader.id }, data: { suspendedAt: new Date() } })
    expect((await run()).told).toEqual([])
  })

  it('leaves a claim that is followed alone to the mail of its story', async () => {
    must(await mailed(reader, { claim }))
    await said(editor, claim)
    const door = fakeMailDoor()
    await run(door)
    expect(door.sent[0]!.text).toContain('What moved of the claim')
    must(await mailed(reader))
    await said(editor, claim)
    await run(door, tomorrow())
    expect(door.sent.slice(1).map(({ text }) => text.split('\n')[0])).toEqual([
      expect.stringContaining('of the story'),
    ])
    // when the story's mail ends, the claim's own has nothing old to tell
    must(await setMail(reader, { story, mail: false, language: 'en' }))
    await run(door, new Date(tomorrow().getTime() + 24 * hour))
    expect(door.sent).toHaveLength(2)
  })
})

describe('one mail, whatever happens', () => {
  const many = 12
  let readers: Person[]
  beforeEach(async () => {
    readers = await Promise.all(Array.from({ length: many }, () => person('reader')))
    for (const one of readers) must(await mailed(one))
    await said(editor, claim)
  })
  const keys = (mails: { id: string }[]) => mails.map(({ id }) => id)

  it('from runs beside each other over a real SMTP server', async () => {
    const server = await smtpServer()
    const runs = Array.from({ length: 4 }, () => run(smtpDoor(server.url, 'desk@record.example')))
    const told = (await Promise.all(runs)).flatMap((one) => one.told)
    await server.stop()
    expect(told).toHaveLength(many)
    expect(server.received.map(({ to }) => to[0]).sort()).toEqual(
      readers.map(({ id }) => `${id}@desk.example`).sort(),
    )
  })

  it('when it is ended anywhere and run again', async () => {
    const sent: string[] = []
    for (let at = 1; at <= many + 2; at++) {
      // ends before the mail is taken over, or after, without a word about it
      const door = fakeMailDoor((mail, tries) => {
        if (tries === 2 && at % 2 === 0) throw new Error('killed before')
        sent.push(mail.id)
        if (tries === 2) throw new Error('killed after')
        return { kind: 'sent' }
      })
      await run(door).catch(() => undefined)
    }
    await run()
    expect(new Set(sent).size).toBe(sent.length)
    expect(sent.length).toBeLessThan(many)
    // what nobody knows of is told the next day, so nothing is lost
    const later = fakeMailDoor()
    await run(later, tomorrow())
    const rows = await db().digest.findMany({
      where: { personId: { in: readers.map(({ id }) => id) }, state: 'sending' },
    })
    expect(later.sent.map(({ to }) => to.address).sort()).toEqual(
      rows.map(({ personId }) => `${personId}@desk.example`).sort(),
    )
  })

  it('when the process that sends them is killed with one in hand, and two more go on', async () => {
    let taken = 0
    let worker: ChildProcess
    const server = await smtpServer({
      refuseMail: () => {
        if (++taken === 3) worker.kill('SIGKILL')
        return null
      },
    })
    const MAIL_FROM = 'The desk <desk@record.example>'
    const settings = { SMTP_URL: server.url, MAIL_FROM, ONRECORD_ZONE: zone, ONRECORD_DIGEST_AT: '07:00' }
    const start = () =>
      fork('data/follow/digest.fixture.ts', {
        execArgv: ['--conditions=react-server'],
        env: { ...process.env, LOG_LEVEL: 'silent', ...settings },
      })
    worker = start()
    expect((await once(worker, 'exit'))[1]).toBe('SIGKILL')
    const rest = [start(), start()]
    expect(await Promise.all(rest.map((each) => once(each, 'exit').then(([code]) => code)))).toEqual([0, 0])
    await server.stop()
    const got = server.received.map(({ to }) => to[0]!)
    expect(got.sort()).toEqual(readers.map(({ id }) => `${id}@desk.example`).sort())
  })

  it('when the worker is stopped with one in hand: it is taken over, and the rest is the next run’s', async () => {
    const door = fakeMailDoor(async () => {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      return { kind: 'sent' }
    })
    const nothing = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, async () => undefined]))
    const now = noon()
    const send: Runs['digest.send'] = async (_, { signal }) => void (await run(door, now, signal))
    const quiet = { done: () => undefined, failed: () => undefined, trouble: () => undefined }
    const worker = await startWorking({ ...(nothing as unknown as Runs), 'digest.send': send }, quiet)
    await enqueue(db(), 'digest.send', {})
    await expect.poll(() => door.tried.length, { timeout: 15_000 }).toBe(1)
    await worker.stop()
    expect(door.sent).toHaveLength(1)
    const rows = await db().digest.groupBy({
      by: ['state'],
      where: { personId: { in: readers.map(({ id }) => id) } },
      _count: true,
    })
    expect(Object.fromEntries(rows.map(({ state, _count }) => [state, _count]))).toEqual({
      sent: 1,
      due: many - 1,
    })
  })

  it('also when what may have gone is written again, where that does no harm', async () => {
    const door = fakeMailDoor((_, tries) => {
      if (tries === 3) throw new Error('killed')
      return { kind: 'sent' }
    }, true)
    await run(door).catch(() => undefined)
    await run(door, new Date(noon().getTime() + 5 * 60_000))
    expect(new Set(keys(door.sent)).size).toBe(many)
  })

  it('later, where the server is busy; not at all where it refuses; and the next day again', async () => {
    const now = noon()
    const busy = fakeMailDoor((mail) => ({
      kind: mail.to.address.startsWith(readers[0]!.id) ? 'refused' : 'later',
      why: 'EAI',
    }))
    const { again } = await run(busy, now)
    expect(again.getTime() - now.getTime()).toBe(120_000)
    expect((await run(busy, now)).told).toEqual([])
    const door = fakeMailDoor()
    await run(door, again)
    expect(door.sent).toHaveLength(many - 1)
    await run(door, tomorrow())
    expect(door.sent).toHaveLength(many)
  })
})

describe('the link in a mail', () => {
  const tokenOf = (who: Person, on: { story: string } | { claim: string } = { story }) =>
    unsubscribeToken(secret, { person: who.id, on })
  const anyone: Viewer = { kind: 'anonymous' }
  const mails = async (who: Person) => must(await followed(who)).map(({ kind, mail }) => [kind, mail])

  it('says what it ends, ends it once and for all, and leaves the rest', async () => {
    must(await mailed(reader))
    must(await mailed(reader, { claim }))
    const token = tokenOf(reader)
    expect(must(await mailOf(token))).toMatchObject({ kind: 'story', name: 'Roads', on: true })
    for (let time = 0; time < 2; time++) must(await stopMail(anyone, { token, of: 'one' }))
    expect(must(await mailOf(token))).toMatchObject({ on: false })
    expect(await mails(reader)).toEqual([
      ['claim', true],
      ['story', false],
    ])
    must(await stopMail(anyone, { token, of: 'all' }))
    expect(await mails(reader)).toEqual([
      ['claim', false],
      ['story', false],
    ])
    await said(editor, claim)
    expect((await run()).told).toEqual([])
  })

  it('does nothing when it is not ours', async () => {
    must(await mailed(reader))
    for (const token of ['', 'x', tokenOf(reader).replace(/.$/, (c) => (c === 'A' ? 'B' : 'A'))]) {
      expect(await stopMail(anyone, { token, of: 'all' })).toEqual({ kind: 'missing' })
      expect(await mailOf(token)).toEqual({ kind: 'missing' })
    }
    expect(await stopMail(anyone, { token: tokenOf(reader), of: 'one', person: editor.id })).toMatchObject({
      kind: 'invalid',
    })
    expect(await mails(reader)).toEqual([['story', true]])
  })

  it('names nothing that readers no longer see', async () => {
    must(await mailed(reader))
    await publish(story, 'withdrawn')
    expect(must(await mailOf(tokenOf(reader)))).toMatchObject({ name: null, on: true })
  })
})

describe('what a person follows', () => {
  it('keeps what was asked for first when it is asked for again, and stops all at once', async () => {
    must(await follow(reader, { story, follow: true }))
    const other = await claimed(editor)
    await publish(other.story)
    must(await mailed(reader))
    await said(editor, claim)
    must(await mailed(reader))
    must(await mailed(reader, { story: other.story }))
    expect((await run()).told).toHaveLength(1)
    must(await setMail(reader, { all: true, mail: false }))
    expect(must(await followed(reader)).map(({ mail }) => mail)).toEqual([false, false])
    for (const wrong of [{ all: true, mail: true }, { story, mail: true, language: 'fr' }, { story }, {}])
      expect(await setMail(reader, wrong)).toMatchObject({ kind: 'invalid' })
    expect(await setMail({ kind: 'anonymous' }, { story, mail: true })).toEqual({ kind: 'forbidden' })
  })
})
