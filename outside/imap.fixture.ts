import { once } from 'node:events'
import net, { type AddressInfo } from 'node:net'

export type Mail = { uid: number; bytes: Buffer; title: string; at: Date; size?: number }
export type ImapFixture = {
  port: number
  /** may be changed at any time */
  folder: { uidValidity: number; uidNext: number; mails: Mail[] }
  put: (text: string | Buffer, more?: Partial<Mail>) => number
  /** lines that clients sent, as they came */
  said: string[]
  /**
   * what happens when a mail is asked for: "drop" ends the connection, "refuse" answers NO, "nil" gives no bytes, "garbled" a
   * line that cannot be read. `names`: of those in its envelope
   */
  manner: {
    bytes?: (uid: number) => 'drop' | 'refuse' | 'nil' | 'garbled' | undefined
    head?: (uid: number) => 'garbled' | undefined
    names?: number
  }
  stop: () => Promise<void>
}

/**
 * An IMAP server on loopback with one folder, which speaks what a look at a mailbox needs of RFC 3501: LOGIN, EXAMINE, UID
 * SEARCH, UID FETCH, LOGOUT. It takes any name at record.example and the password "canary pass".
 */
export async function imapServer(): Promise<ImapFixture> {
  const folder: ImapFixture['folder'] = { uidValidity: 7, uidNext: 1, mails: [] }
  const said: string[] = []
  const manner: ImapFixture['manner'] = {}
  const sockets = new Set<net.Socket>()
  const server = net.createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    socket.write('* OK IMAP4rev1\r\n')
    let rest = ''
    let literal = 0
    socket.on('data', (data) => {
      rest += data.toString('latin1')
      for (;;) {
        const end = rest.indexOf('\r\n', literal)
        if (end < 0) return
        const marker = /\{(\d+)\}$/.exec(rest.slice(0, end))
        if (marker) {
          if (literal < end) socket.write('+ go on\r\n')
          literal = end + 2 + Number(marker[1])
          if (rest.length < literal) return
          continue
        }
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        literal = 0
        said.push(line)
        answer(socket, line, folder, manner)
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    ...{ folder, said, manner },
    put: (text, more = {}) => {
      const uid = folder.uidNext++
      folder.mails.push({ uid, bytes: Buffer.from(text), title: 'A mail', at: new Date(), ...more })
      return uid
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function answer(
  socket: net.Socket,
  line: string,
  { uidValidity, uidNext, mails }: ImapFixture['folder'],
  manner: ImapFixture['manner'],
): void {
  const [tag = '*', ...words] = line.split(' ')
  const command = (
    /^uid$/i.test(words[0] ?? '') ? words.slice(0, 2).join(' ') : (words[0] ?? '')
  ).toUpperCase()
  const ok = (...lines: string[]) =>
    socket.write([...lines.map((one) => `* ${one}\r\n`), `${tag} OK done\r\n`].join(''))
  if (command === 'CAPABILITY') return void ok('CAPABILITY IMAP4rev1')
  if (command === 'LOGIN') {
    if (/^"?[\w.-]+@record\.example"? "?canary pass"?$/.test(line.slice(tag.length + 7))) return void ok()
    return void socket.write(`${tag} NO [AUTHENTICATIONFAILED] no desk@record.example with canary pass\r\n`)
  }
  if (command === 'LIST' || command === 'LSUB') return void ok(`${command} () "/" INBOX`)
  if (command === 'EXAMINE' || command === 'SELECT') {
    if (!/"?INBOX"?$/.test(line)) return void socket.write(`${tag} NO no such folder\r\n`)
    const state = [`OK [UIDVALIDITY ${uidValidity}]`, `OK [UIDNEXT ${uidNext}]`]
    return void ok('FLAGS (\\Seen)', `${mails.length} EXISTS`, '0 RECENT', ...state)
  }
  if (command === 'UID SEARCH') return void ok(`SEARCH ${found(line, mails).join(' ')}`)
  if (command === 'UID FETCH') return void fetched(socket, tag, line, mails, manner)
  if (command === 'LOGOUT') return void socket.end(`* BYE\r\n${tag} OK\r\n`)
  ok()
}

/** "UID 5:*" names the last one, too, where it is less. */
function found(line: string, mails: Mail[]): number[] {
  const from = /UID (\d+):\*/.exec(line)?.[1]
  const one = /UID (\d+)$/.exec(line)?.[1]
  if (one) return mails.flatMap(({ uid }) => (uid === Number(one) ? [uid] : []))
  const since = /SINCE (\S+)/.exec(line)?.[1]
  const last = mails.at(-1)?.uid ?? 0
  return mails
    .filter(({ uid, at }) =>
      from ? uid >= Math.min(Number(from), last) : !since || at >= new Date(`${since} 00:00 UTC`),
    )
    .map(({ uid }) => uid)
}

function fetched(
  socket: net.Socket,
  tag: string,
  line: string,
  mails: Mail[],
  manner: ImapFixture['manner'],
): void {
  const uid = Number(/FETCH (\d+)/i.exec(line)?.[1])
  const number = mails.findIndex((one) => one.uid === uid)
  const mail = mails[number]
  if (!mail) return void socket.write(`${tag} OK nothing\r\n`)
  const partial = /BODY\.PEEK\[\]<0\.(\d+)>/i.exec(line)
  if (!partial) {
    const day = mail.at.toUTCString().slice(5, 16).replaceAll(' ', '-')
    const at = `"${day} ${mail.at.toISOString().slice(11, 19)} +0000"`
    const to = manner.names ? `(${'(NIL NIL "a" "b.example")'.repeat(manner.names)})` : 'NIL'
    const envelope = `(NIL "${mail.title}" NIL NIL NIL ${to} NIL NIL NIL NIL)`
    const asked = /ENVELOPE/.test(line) ? ` ENVELOPE ${envelope}` : ''
    const size = mail.size ?? mail.bytes.length
    const said = manner.head?.(uid) === 'garbled' ? '(UID "(' : `(UID ${uid} INTERNALDATE ${at}`
    socket.write(`* ${number + 1} FETCH ${said} RFC822.SIZE ${size}${asked})\r\n${tag} OK\r\n`)
    return
  }
  const how = manner.bytes?.(uid)
  if (how === 'drop') return void socket.destroy()
  if (how === 'refuse') return void socket.write(`${tag} NO not now\r\n`)
  if (how === 'nil')
    return void socket.write(`* ${number + 1} FETCH (UID ${uid} BODY[]<0> NIL)\r\n${tag} OK\r\n`)
  if (how === 'garbled')
    return void socket.write(`* ${number + 1} FETCH (UID ${uid} BODY[]<0> "(\r\n${tag} OK\r\n`)
  const bytes = mail.bytes.subarray(0, Number(partial[1]))
  socket.write(`* ${number + 1} FETCH (UID ${uid} BODY[]<0> {${bytes.length}}\r\n`)
  socket.write(bytes)
  socket.write(`)\r\n${tag} OK\r\n`)
}
