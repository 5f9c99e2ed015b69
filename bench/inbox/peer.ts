import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

/** A plain list: every row in the document; with and without remembering rows that did not change. */
export const peers = ['plain', 'plain, rows remembered'] as const
export type PeerRow = { key: string; kind: string; title: string; why: string; source: string; short: string }

const modules = {
  scheduler: 'scheduler/cjs/scheduler.production.js',
  react: 'react/cjs/react.production.js',
  'react-dom': 'react-dom/cjs/react-dom.production.js',
  'react-dom/client': 'react-dom/cjs/react-dom-client.production.js',
}

/** The same rows in a page of React alone, of the version that the application has, in the cells that it has. */
export async function servePeer(
  rows: PeerRow[],
  css: string,
): Promise<{ base: string; close: () => Promise<void> }> {
  const bodies = new Map<string, { type: string; body: Buffer }>()
  const put = (path: string, type: string, body: string) => bodies.set(path, { type, body: gzipSync(body) })
  const defined = Object.entries(modules).map(
    ([name, file]) =>
      `define(${JSON.stringify(name)}, (module, exports, require) => {${fs.readFileSync(`node_modules/${file}`, 'utf8')}})`,
  )
  put('/react.js', 'text/javascript', [LOADER, ...defined].join('\n'))
  put('/peer.css', 'text/css', css)
  put('/rows.json', 'application/json', JSON.stringify(rows))
  for (const [n, name] of peers.entries()) put(`/${n}`, 'text/html; charset=utf-8', page(name))
  const server = http.createServer((request, response) => {
    const found = bodies.get(request.url ?? '')
    if (!found) return void response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': found.type, 'Content-Encoding': 'gzip' }).end(found.body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    base: `http://127.0.0.1:${port}`,
    close: () => new Promise((done) => void server.close(() => done())),
  }
}

const LOADER = `const made = {}, makers = {}, process = { env: { NODE_ENV: 'production' } }
const define = (name, make) => { makers[name] = make }
const require = (name) => { if (!made[name]) { const module = { exports: {} }; made[name] = module; makers[name](module, module.exports, require) } return made[name].exports }`

const page = (
  way: (typeof peers)[number],
): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>peer</title>
<link rel="stylesheet" href="/peer.css"><body class="text-14"><div id="peer"></div><script src="/react.js"></script><script>
const React = require('react'), h = React.createElement
const cell = (className, text) => h('span', { className }, text)
const plain = ({ row, isAt, isChosen, onPress }) => {
  const link = React.useRef(null)
  React.useLayoutEffect(() => { if (isAt) link.current.focus({ preventScroll: true }) }, [isAt])
  return h('li', { className: 'group flex h-8 items-center gap-x-3 border-b border-hairline ps-6 pe-2 data-at:bg-accent-soft', 'data-at': isAt || undefined, onClick: () => onPress(row) },
    h('input', { type: 'checkbox', tabIndex: -1, checked: isChosen, onChange: () => {}, className: 'size-4 shrink-0' }),
    cell('w-16 shrink-0 truncate text-12 text-quiet', row.kind),
    h('span', { className: 'flex min-w-0 grow basis-0 items-baseline gap-x-2' }, h('a', { ref: link, href: '#', className: 'truncate', tabIndex: isAt ? 0 : -1 }, row.title)),
    cell('min-w-0 grow basis-0 truncate text-12 text-quiet', row.why), cell('w-32 shrink-0 truncate text-12 text-quiet', row.source),
    cell('w-24 shrink-0 truncate text-12', ''), h('time', { className: 'w-24 shrink-0 text-end text-12 text-quiet' }, row.short))
}
const Row = ${way === 'plain' ? 'plain' : 'React.memo(plain)'}
const nothing = () => {}
function List({ rows }) {
  const [at, setAt] = React.useState(-1)
  const [kind, setKind] = React.useState('')
  const list = React.useRef(null)
  const shown = React.useMemo(() => rows.filter((row) => !kind || row.kind === kind), [rows, kind])
  React.useEffect(() => {
    const onKey = ({ key }) => { if (key === 'j') setAt((n) => Math.min(shown.length - 1, n + 1)); if (key === 'k') setAt((n) => Math.max(0, n - 1)) }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [shown])
  React.useLayoutEffect(() => { list.current.children[at]?.scrollIntoView({ block: 'nearest' }) }, [at])
  return h('div', { 'data-ready': '' }, h('select', { name: 'kind', value: kind, onChange: (event) => setKind(event.target.value) }, ['', ...new Set(rows.map((row) => row.kind))].map((name) => h('option', { key: name, value: name }, name))),
    h('ul', { ref: list }, shown.map((row, n) => h(Row, { key: row.key, row, isAt: n === at, isChosen: false, onPress: nothing }))))
}
fetch('/rows.json').then((answer) => answer.json()).then((rows) => require('react-dom/client').createRoot(document.getElementById('peer')).render(h(List, { rows })))
</script></html>`
