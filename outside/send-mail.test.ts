import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { fileDoor, type Mail, mailDoor, mailsGo, smtpDoor } from './send-mail.ts'
import { smtpServer } from './smtp.fixture.ts'

const FROM = 'The desk <desk@record.example>'
const mail = (over: Partial<Mail> = {}): Mail => ({
  id: '2026-09-01-aaaaaaaaaaaa',
  to: { name: 'Noa Brandt', address: 'noa@reader.example' },
  subject: 'Water for Belmara',
  text: 'One thing moved.',
  html: '<p>One thing moved.</p>',
  language: 'en',
  unsubscribe: 'https://record.example/following/end/abc',
  ...over,
})
const stops: (() => unknown)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})
const server = async (...given: Parameters<typeof smtpServer>) => {
  const made = await smtpServer(...given)
  stops.push(made.stop)
  return made
}
const headersOf = (text: string) => text.slice(0, text.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ')

describe('a mail by SMTP', () => {
  it('arrives with both texts and the ways to end it', async () => {
    const { url, received } = await server()
    expect(await smtpDoor(url, FROM).send(mail())).toEqual({ kind: 'sent' })
    const [one] = received
    expect(one).toMatchObject({ from: 'desk@record.example', to: ['noa@reader.example'] })
    const headers = headersOf(one!.text)
    expect(headers).toContain('List-Unsubscribe: <https://record.example/following/end/abc>')
    expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(headers).toContain('Message-ID: <2026-09-01-aaaaaaaaaaaa@record.example>')
    expect(headers).toContain('Content-Language: en')
    expect(one!.text).toMatch(/text\/plain[\s\S]*One thing moved\.[\s\S]*text\/html[\s\S]*<p>One thing moved/)
  })

  it('adds no header and no recipient, whatever its texts hold', async () => {
    const { url, received } = await server()
    const evil = 'x\r\nBcc: evil@elsewhere.example\r\n\r\n<b>\u2028\u0000'
    const given = {
      subject: evil,
      to: { name: `${evil}", <evil@elsewhere.example>,`, address: 'noa@reader.example' },
    }
    expect(await smtpDoor(url, FROM).send(mail(given))).toEqual({ kind: 'sent' })
    expect(received[0]!.to).toEqual(['noa@reader.example'])
    const headers = headersOf(received[0]!.text)
    expect(headers.split('\r\n').filter((line) => /^(bcc|cc|to|subject):/i.test(line))).toHaveLength(2)
    expect(headers).not.toMatch(/^bcc/im)
    // an address that is two is none
    const two = await smtpDoor(url, FROM).send(
      mail({ to: { name: '', address: 'a@b.example\r\nRCPT TO:<c@d.example>' } }),
    )
    expect(two.kind).not.toBe('sent')
    expect(received.flatMap(({ to }) => to)).not.toContain('c@d.example')
  })

  it('is worth another try where the server is away or busy, and not where it refuses; and says no address', async () => {
    expect(await smtpDoor('smtp://127.0.0.1:1', FROM).send(mail())).toMatchObject({ kind: 'later' })
    const busy = await server({ refuse: () => ({ code: 451, text: 'later, noa@reader.example' }) })
    const full = await server({ refuse: () => ({ code: 550, text: 'no noa@reader.example here' }) })
    const spam = await server({ refuseMail: () => ({ code: 554, text: 'no' }) })
    const answers = []
    for (const { url } of [busy, full, spam]) answers.push(await smtpDoor(url, FROM).send(mail()))
    expect(answers.map(({ kind }) => kind)).toEqual(['later', 'refused', 'refused'])
    expect(JSON.stringify(answers)).not.toContain('reader.example')
  })

  it('may have gone when the server falls silent after taking it', async () => {
    const net = await import('node:net')
    // takes everything up to the end of the mail, then closes without a word
    const quiet = net.createServer((socket) => {
      socket.write('220 here\r\n')
      let data = false
      socket.on('data', (bytes) => {
        const said = bytes.toString()
        if (data) return said.includes('\r\n.\r\n') ? void socket.destroy() : undefined
        if (/^DATA/im.test(said)) {
          data = true
          socket.write('354 go on\r\n')
        } else if (/^QUIT/i.test(said)) socket.end('221 bye\r\n')
        else socket.write('250 fine\r\n')
      })
      socket.on('error', () => undefined)
    })
    await new Promise<void>((resolve) => quiet.listen(0, '127.0.0.1', resolve))
    stops.push(() => quiet.close())
    const { port } = quiet.address() as import('node:net').AddressInfo
    expect(await smtpDoor(`smtp://127.0.0.1:${port}`, FROM).send(mail())).toMatchObject({ kind: 'unknown' })
  })
})

describe('a mail as a file', () => {
  it('is one file, however often it is written, that only its owner reads', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-mail-'))
    stops.push(() => fs.rmSync(folder, { recursive: true }))
    const door = fileDoor(path.join(folder, 'mail'), FROM)
    await door.send(mail())
    await door.send(mail())
    const files = fs.readdirSync(path.join(folder, 'mail'))
    expect(files).toEqual(['2026-09-01-aaaaaaaaaaaa.eml'])
    const file = path.join(folder, 'mail', files[0]!)
    expect(fs.statSync(file).mode & 0o077).toBe(0)
    expect(fs.readFileSync(file, 'utf8')).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  })

  it('is the way where no server is set', () => {
    expect(mailDoor({ ONRECORD_DATA: '/data' }).where).toContain('/data/mail')
    const smtp = mailDoor({
      ONRECORD_DATA: '/data',
      SMTP_URL: 'smtp://u:secret@mail.example:587',
      MAIL_FROM: FROM,
    })
    expect(smtp.where).toContain('mail.example')
    expect(smtp.where).not.toContain('secret')
    expect(mailsGo({ ONRECORD_DATA: '/data', ONRECORD_DIGESTS: 'on' })).toContain('/data/mail')
    expect(mailsGo({ ONRECORD_DATA: '/data', ONRECORD_DIGESTS: 'off' })).not.toContain('/data')
  })
})
