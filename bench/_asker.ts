import net from 'node:net'

/** Asks one address over and over on some connections. usage: node bench/_asker.ts URL SECONDS CONNECTIONS [ENCODING] */
const [address = '', seconds = '2', connections = '16', encoding = ''] = process.argv.slice(2)
const { hostname, port, pathname, search } = new URL(address)
const request = `GET ${pathname}${search} HTTP/1.1\r\nHost: ${hostname}:${port}\r\n${encoding ? `Accept-Encoding: ${encoding}\r\n` : ''}\r\n`
let answered = 0
let failed = 0
const until = Date.now() + Number(seconds) * 1000

function ask(): void {
  const socket = net.connect(Number(port), hostname)
  let left = -1
  socket.on('connect', () => socket.write(request))
  socket.on('data', (chunk) => {
    if (left < 0) {
      const head = chunk.toString('latin1', 0, Math.min(chunk.length, 16_384))
      const end = head.indexOf('\r\n\r\n')
      if (!head.startsWith('HTTP/1.1 200')) failed++
      left = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0) - (chunk.length - end - 4)
    } else left -= chunk.length
    if (left > 0) return
    left = -1
    answered++
    if (Date.now() < until) socket.write(request)
    else socket.destroy()
  })
  socket.on('error', () => failed++)
}

const began = Date.now()
for (let at = 0; at < Number(connections); at++) ask()
process.on('beforeExit', () => {
  console.log(JSON.stringify({ perSecond: answered / ((Date.now() - began) / 1000), failed }))
  process.exit()
})
