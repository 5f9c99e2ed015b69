import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { inTurn, load } from './_load.ts'
import { line } from './_median.ts'
import { has, startFront } from './_nginx.ts'
import { startPeer } from './_peer.ts'
import { end, PORT, startRoom } from './_room.ts'
import { scriptBytes } from './_scripts.ts'

/**
 * A reader page kept by one web process, beside a static page of the framework; kept by the documented front cache,
 * beside nginx that serves the same bytes from disk; and made anew, beside a plain page of the framework with its rows.
 */
const RUNS = Number(process.env.RUNS ?? 5)
const room = await startRoom()
const [web = ''] = room.webs
const claims = Object.values(room.ids.claims)
const files = fs.mkdtempSync(path.join(os.tmpdir(), 'onrecord-bench-files-'))
fs.chmodSync(files, 0o755)
const times = (ratio: number) => `${ratio.toFixed(2)}×`
try {
  const sizes = await Promise.all(
    claims.map(async (id) => (await (await fetch(`${web}/claims/${id}`)).text()).length),
  )
  // a page in the middle: neither the emptiest nor the fullest
  const claim = claims[sizes.indexOf([...sizes].sort((a, b) => a - b)[Math.floor(sizes.length / 2)]!)]!
  const page = `/claims/${claim}`
  const html = await (await fetch(web + page)).text()
  const peer = await startPeer(PORT + 3, html.length, room.ownerUrl)
  const plain = `http://127.0.0.1:${PORT + 3}`
  try {
    const theirs = (await (await fetch(plain)).text()).length
    console.log(`  a claim's page of ${kb(html.length)}, beside a static page of ${kb(theirs)}`)
    const rate =
      (url: string, encoding = '') =>
      async () =>
        (await load(url, { encoding })).perSecond
    for (const encoding of ['', 'gzip']) {
      const { medians, ratio } = await inTurn([rate(web + page, encoding), rate(plain, encoding)], RUNS)
      const name = `kept, Next alone, ${encoding || 'plain'}: requests/s, static page`
      line(name, `${medians.map(Math.round).join(' / ')} = ${times(ratio)}`, '0.85×')
    }
    if (has('nginx')) await behindFront(page)
    else console.log('  nginx is not on this machine: what it keeps was not measured')
    await madeAnew(claim, plain)
    const [ours, empty] = [
      await scriptBytes(web, html),
      await scriptBytes(plain, await (await fetch(`${plain}/empty`)).text()),
    ]
    line(
      'script, compressed, beside an empty page',
      `${kb(ours)} / ${kb(empty)} = ${times(ours / empty)}`,
      '1.2×',
    )
  } finally {
    await end(peer)
  }
} finally {
  await room.stop()
  fs.rmSync(files, { recursive: true, force: true })
}

async function behindFront(page: string): Promise<void> {
  const answer = await fetch(web + page, { headers: { 'accept-encoding': 'br' } })
  const whole = Buffer.from(await answer.arrayBuffer())
  fs.writeFileSync(path.join(files, 'plain.html'), whole)
  const front = await startFront(PORT + 4, [PORT], files)
  const disk = `http://127.0.0.1:${PORT + 5}`
  try {
    fs.writeFileSync(path.join(files, 'br.html'), await raw(front.url + page))
    for (const encoding of ['', 'br']) {
      const measures = [`${front.url}${page}`, `${disk}/${encoding || 'plain'}.html`].map(
        (url) => async () => (await load(url, { encoding })).perSecond,
      )
      const { medians, ratio } = await inTurn(measures, RUNS)
      const name = `kept, front cache, ${encoding || 'plain'}: requests/s, from disk`
      line(name, `${medians.map(Math.round).join(' / ')} = ${times(ratio)}`, '0.5×')
    }
  } finally {
    await front.stop()
  }
}

/** The compressed bytes as they are sent, which fetch would unpack. */
async function raw(url: string): Promise<Buffer> {
  const { request } = await import('undici')
  const { body } = await request(url, { headers: { 'accept-encoding': 'br' } })
  const bytes = Buffer.from(await body.arrayBuffer())
  brotliDecompressSync(bytes)
  return bytes
}

/** Each request follows an eviction that the process has heard of, so that nothing of the page is kept. */
async function madeAnew(claim: string, plain: string): Promise<void> {
  const timed = async (url: string) => {
    const began = performance.now()
    await (await fetch(url)).text()
    return performance.now() - began
  }
  const several = async (once: () => Promise<number>) => {
    const taken: number[] = []
    for (let at = 0; at < 20; at++) taken.push(await once())
    return 1000 / taken.sort((a, b) => a - b)[10]!
  }
  const { medians, ratio } = await inTurn(
    [
      () =>
        several(async () => {
          await room.sql('insert into eviction (tags) values ($1)', [[`claim:${claim}`]])
          await new Promise((resolve) => setTimeout(resolve, 30))
          return timed(`${web}/claims/${claim}`)
        }),
      () => several(() => timed(`${plain}/rows?claim=${claim}`)),
    ],
    RUNS,
  )
  line(
    'made anew: one after the other/s, plain page',
    `${medians.map(Math.round).join(' / ')} = ${times(ratio)}`,
    '1×',
  )
}

function kb(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`
}
