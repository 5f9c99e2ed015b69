import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { Columns } from './columns.ts'

/** The peer's ways: all of it clustered, or opened on ninety days. */
export const peers = ['clustered', 'ninety days'] as const
const VIS = 'node_modules/vis-timeline'

/** vis-timeline 8 with the same entries in a page of its own, compressed and cached as a careful site would. */
export async function servePeer(
  stories: Map<string, Columns>,
): Promise<{ base: string; close: () => Promise<void> }> {
  const bodies = new Map<string, { type: string; body: Buffer }>()
  const put = (path: string, type: string, body: Buffer | string) =>
    bodies.set(path, { type, body: gzipSync(body) })
  put('/vis.js', 'text/javascript', fs.readFileSync(`${VIS}/standalone/umd/vis-timeline-graph2d.min.js`))
  put('/vis.css', 'text/css', fs.readFileSync(`${VIS}/styles/vis-timeline-graph2d.min.css`))
  for (const [name, columns] of stories) {
    put(`/${name}.json`, 'application/json', JSON.stringify(columns))
    for (const way of peers)
      put(`/${name}/${way.replace(' ', '-')}`, 'text/html; charset=utf-8', page(name, way, columns))
  }
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

function page(name: string, way: (typeof peers)[number], { at }: Columns): string {
  const middle = at[Math.floor(at.length / 2)]!
  const opened =
    way === 'ninety days' ? { start: middle - 45 * 86_400_000, end: middle + 45 * 86_400_000 } : {}
  const cluster = way === 'clustered' ? { cluster: { maxItems: 1, showStipes: false } } : {}
  const options = JSON.stringify({ height: 520, stack: true, ...opened, ...cluster })
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>peer</title><link rel="stylesheet" href="/vis.css"><h1>Peer</h1><div id="peer"></div>
<script src="/vis.js"></script><script>fetch('/${name}.json').then((a) => a.json()).then(({ at, content }) => {
  const items = new vis.DataSet(at.map((start, id) => ({ id, start, content: content[id], type: 'point' })))
  window.timeline = new vis.Timeline(document.getElementById('peer'), items, ${options})
  timeline.on('changed', () => { document.getElementById('peer').dataset.ready = '' })
})</script></html>`
}
