import type { IncomingMessage } from 'node:http'
import {
  brotliCompressSync,
  constants,
  createGzip,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib'
import iconv from 'iconv-lite'
import type { Route } from './bad-web.fixture.ts'
import {
  arabicHtml,
  articleHtml,
  cookieHtml,
  defaultArticle,
  loginHtml,
  selfDescribedHtml,
  startPageHtml,
} from './bad-web-pages.fixture.ts'

const htmlType = 'text/html; charset=utf-8'

const send = (body: string | Buffer, headers: Record<string, string> = {}, status = 200): Route => {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': htmlType, ...headers })
    response.end(body)
  }
}
const redirect = (to: string, status = 302): Route => {
  return (_request, response) => {
    response.writeHead(status, { location: to })
    response.end('moved')
  }
}
const article = articleHtml(defaultArticle)
const encoded = (encoding: string, body: Buffer) => send(body, { 'content-encoding': encoding })

/** What was last put on the shelf, by its query: a page that a test changes while it is looked at. */
const shelf = new Map<string, { status: number; html: string }>()
const onShelf: Route = (request, response) => {
  const key = new URL(request.url ?? '/', 'http://bad-web').search
  if (request.method !== 'PUT') {
    const { status, html } = shelf.get(key) ?? { status: 404, html: 'nothing' }
    return void response.writeHead(status, { 'content-type': htmlType }).end(html)
  }
  let body = ''
  request.on('data', (chunk) => (body += chunk))
  request.on('end', () => {
    shelf.set(key, JSON.parse(body) as { status: number; html: string })
    response.end()
  })
}

/** Everything that goes wrong on the web, by path. `/article` is put there by `startBadWeb`. */
export const badRoutes: Record<string, Route> = {
  // redirects: /hops/1 and /hops/5 arrive at /article, /hops/6 is one too many
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((hops) => [
      `/hops/${hops}`,
      redirect(hops === 1 ? '/article' : `/hops/${hops - 1}`, [301, 302, 303, 307, 308, 302][hops - 1]),
    ]),
  ),
  '/shelf': onShelf,
  '/loop': redirect('/loop/back'),
  '/loop/back': redirect('/loop'),
  '/loop/self': redirect('/loop/self#again'),
  '/endless': (request, response) => {
    const step = Number(new URL(request.url ?? '/', 'http://bad-web').searchParams.get('step') ?? 0)
    redirect(`/endless?step=${step + 1}`)(request, response, { origin: '' })
  },
  '/to': (request, response) => {
    redirect(new URL(request.url ?? '/', 'http://bad-web').searchParams.get('url') ?? '/')(
      request,
      response,
      { origin: '' },
    )
  },
  // the address without its name in allowHosts is private, also on loopback
  '/to-private': (request, response, { origin }) =>
    redirect(`${origin}/article`)(request, response, { origin }),
  '/to-metadata': redirect('http://169.254.169.254/latest/meta-data/'),
  '/to-file': redirect('file:///etc/passwd'),
  '/to-credentials': (request, response, { origin }) =>
    redirect(origin.replace('//', '//name:word@'))(request, response, { origin }),
  '/to-arabic': (_request, response) => {
    // raw UTF-8 in the header, as sites with Arabic paths send it
    response.socket?.end(Buffer.from('HTTP/1.1 301 Moved\r\nlocation: /مقال\r\ncontent-length: 0\r\n\r\n'))
  },
  [`/${encodeURIComponent('مقال')}`]: send(article),
  '/moved-nowhere': (_request, response) => response.writeHead(302).end(),

  // status
  '/missing': send('<h1>Not found</h1>', {}, 404),
  '/gone': send('<h1>Gone</h1>', {}, 410),
  '/forbidden': send('<h1>Forbidden</h1>', {}, 403),
  '/too-often': send('<h1>Slow down</h1>', { 'retry-after': '60' }, 429),
  '/broken': send('<h1>Oops</h1>', {}, 500),
  '/nothing': (_request, response) => response.writeHead(204).end(),

  // time
  '/silent': () => undefined,
  '/drip': (_request, response) => {
    response.writeHead(200, { 'content-type': htmlType })
    const timer = setInterval(() => response.write('<p>drip</p>'), 20)
    response.on('close', () => clearInterval(timer))
  },
  '/drip-headers': (_request, response) => {
    const { socket } = response
    socket?.write('HTTP/1.1 200 OK\r\n')
    const timer = setInterval(() => socket?.write('x-drip: 1\r\n'), 20)
    socket?.on('close', () => clearInterval(timer))
  },
  '/slow-hops': (_request, response) => {
    setTimeout(() => response.writeHead(302, { location: `/slow-hops?at=${Date.now()}` }).end(), 100)
  },

  // size
  '/large': send(Buffer.alloc(11_000_000, '<p>more</p>')),
  '/large-unannounced': (_request, response) => {
    response.writeHead(200, { 'content-type': htmlType })
    for (let sent = 0; sent < 11; sent++) response.write(Buffer.alloc(1_000_000, '<p>more</p>'))
    response.end()
  },
  '/just-fits': send(Buffer.alloc(10_000_000, 'a')),
  '/bomb': (_request, response) => {
    // 200 MB of one letter, packed while it is sent
    response.writeHead(200, { 'content-type': htmlType, 'content-encoding': 'gzip' })
    const gzip = createGzip({ level: 1 })
    gzip.pipe(response)
    const megabyte = Buffer.alloc(1_000_000, 'a')
    const more = (left: number) => {
      if (left === 0 || response.destroyed) gzip.end()
      else gzip.write(megabyte, () => more(left - 1))
    }
    more(200)
  },
  '/many-headers': (_request, response) =>
    response.writeHead(200, { 'x-long': 'a'.repeat(40_000) }).end(article),

  // encodings
  '/gzip': encoded('gzip', gzipSync(article)),
  '/deflate': encoded('deflate', deflateSync(article)),
  '/deflate-raw': encoded('deflate', deflateRawSync(article)),
  '/br': encoded('br', brotliCompressSync(article)),
  '/zstd': encoded('zstd', zstdCompressSync(article)),
  '/zstd-wide': encoded(
    'zstd',
    zstdCompressSync(Buffer.alloc(20_000_000), {
      params: { [constants.ZSTD_c_windowLog]: 27, [constants.ZSTD_c_contentSizeFlag]: 0 },
    }),
  ),
  '/gzip-twice': encoded('gzip, gzip', gzipSync(gzipSync(article))),
  '/gzip-not': encoded('gzip', Buffer.from(article)),
  '/gzip-cut': encoded('gzip', gzipSync(article).subarray(0, 200)),
  '/strange-encoding': encoded('dcb', Buffer.from(article)),

  // charsets
  '/arabic-1256': send(iconv.encode(arabicHtml(false), 'windows-1256'), {
    'content-type': 'text/html; charset=windows-1256',
  }),
  '/arabic-1256-meta': send(iconv.encode(arabicHtml(true), 'windows-1256'), { 'content-type': 'text/html' }),
  '/arabic-1256-silent': send(iconv.encode(arabicHtml(false), 'windows-1256'), {
    'content-type': 'text/html',
  }),

  // pages that are no article
  '/start-page': send(startPageHtml),
  '/about-itself': send(selfDescribedHtml),
  '/login': send(loginHtml),
  '/login-redirect': redirect('/login'),
  '/cookie-wall': send(cookieHtml),
  '/binary': send(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), { 'content-type': 'image/png' }),
  '/binary-as-html': send(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
  '/pdf-as-html': send('%PDF-1.7\nnot a page'),
  '/empty': send(''),
  '/feed': send('<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title></channel></rss>', {
    'content-type': 'application/rss+xml',
  }),

  // connections
  '/reset': (_request, response) => response.socket?.resetAndDestroy(),
  '/reset-midway': (_request, response) => {
    response.writeHead(200, { 'content-type': htmlType, 'content-length': '100000' })
    response.write('<p>half a', () => response.socket?.resetAndDestroy())
  },
  '/cut-short': (_request, response) => {
    response.writeHead(200, { 'content-type': htmlType, 'content-length': '100000' })
    response.write('<p>half a', () => response.socket?.end())
  },
  '/not-http': (_request, response) => response.socket?.end('SSH-2.0-server\r\n'),

  // asks for a cookie and sends everyone without it round in a circle
  '/cookie-needed': (request, response) => {
    if (request.headers.cookie) send(article)(request, response, { origin: '' })
    else response.writeHead(302, { location: '/cookie-needed', 'set-cookie': 'seen=1' }).end()
  },
  '/cookie-given': (_request, response) =>
    response.writeHead(302, { location: '/article', 'set-cookie': 'seen=1; Path=/' }).end(),
  '/unchanged': (request, response) => {
    const known = request.headers['if-none-match'] === '"v1"'
    response.writeHead(known ? 304 : 200, { etag: '"v1"', 'content-type': htmlType, 'x-secret': 'not kept' })
    response.end(known ? undefined : article)
  },

  // a newsroom whose page names its feed; from the third asking on the feed has more
  '/newsroom': (request, response) =>
    send(
      `<!doctype html><html lang="en"><head><title>Ferry News</title><link rel="alternate" type="application/rss+xml" title="Ferry News" href="/newsroom/rss${searchOf(request)}"></head><body><a href="/feed">RSS of the Courier</a></body></html>`,
    )(request, response, { origin: '' }),
  '/newsroom/rss': (request, response, { origin }) => {
    const run = searchOf(request)
    const asked = (askings.get(run) ?? 0) + 1
    askings.set(run, asked)
    const item = (n: number, title: string, category: string) =>
      `<item><title>${title}</title><link>${origin}/newsroom/item${run}&amp;n=${n}</link><guid isPermaLink="false">${run}-${n}</guid><category>${category}</category><pubDate>${new Date().toUTCString()}</pubDate></item>`
    const more =
      item(2, `Second flood ${run.slice(5)}`, 'Weather') + item(3, `Match ${run.slice(5)}`, 'Sport')
    send(
      `<rss version="2.0"><channel><title>Ferry News</title>${asked > 2 ? more : ''}${item(1, `First flood ${run.slice(5)}`, 'Weather')}</channel></rss>`,
      { 'content-type': 'application/rss+xml' },
    )(request, response, { origin })
  },
  '/newsroom/item': (request, response) => {
    const run = searchOf(request)
    const title = run.endsWith('n=2') ? 'Second flood' : run.endsWith('n=3') ? 'Match' : 'First flood'
    send(articleHtml({ ...defaultArticle, title: `${title} ${run.replace(/^\?run=|&n=.*$/g, '')}` }))(
      request,
      response,
      {
        origin: '',
      },
    )
  },
}

const askings = new Map<string, number>()
const searchOf = (request: IncomingMessage): string => new URL(request.url ?? '/', 'http://bad-web').search
