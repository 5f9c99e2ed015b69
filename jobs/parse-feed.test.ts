import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { feedParser } from './parse-feed.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const base = 'https://a.example/rss'
const rss = bytes(
  '<rss><channel><title>A</title><item><title>t</title><link>/1</link></item></channel></rss>',
)
const { parse, close } = feedParser()
afterAll(close)

it('reads a feed, the feeds that a page names, and says what is neither', async () => {
  expect(await parse({ bytes: rss, base })).toMatchObject({
    feed: { items: [{ url: 'https://a.example/1' }] },
  })
  const page = bytes('<!doctype html><link rel="alternate" type="application/rss+xml" href="/rss">')
  expect(await parse({ bytes: page, base, either: true })).toEqual({ offered: [{ url: base, title: null }] })
  expect(await parse({ bytes: page, base })).toEqual({ error: 'not a feed' })
  expect(await parse({ bytes: bytes('<rss version="2.0"><channel></channel></rss>'), base })).toMatchObject({
    feed: { items: [] },
  })
})

it('answers for bombs, and reads the next feed', async () => {
  const lol = `<!DOCTYPE rss [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n} "${'&a;'.repeat(50)}">`).join('')}]><rss><channel><item><title>&a29;</title></item></channel></rss>`
  const deep = `<rss><channel>${'<item>'.repeat(200_000)}`
  for (const bomb of [lol, deep, '['.repeat(1_000_000), `{"a":${'['.repeat(500_000)}`])
    await parse({ bytes: bytes(bomb), base })
  expect(await parse({ bytes: rss, base })).toHaveProperty('feed')
})

it('ends a reader that takes too long or too much, and starts another', async () => {
  const file = path.join(os.tmpdir(), `feed-reader-${process.pid}.mjs`)
  fs.writeFileSync(
    file,
    `process.on('message', ({ base }) => {
      if (base === 'slow') for (;;);
      if (base === 'hard') { const all = []; for (;;) all.push(new Array(1e6).fill({})) }
      process.send({ feed: { title: base, items: [] } })
    })
    process.send('ready')`,
  )
  const small = feedParser({ file, milliseconds: 5000, megabytes: 64 })
  try {
    const ask = (how: string) => small.parse({ bytes: rss, base: how })
    expect(await Promise.all(['fine', 'hard', 'fine'].map(ask))).toEqual([
      { feed: { title: 'fine', items: [] } },
      { error: 'feed too hard' },
      { feed: { title: 'fine', items: [] } },
    ])
    const quick = feedParser({ file, milliseconds: 300 })
    expect(await quick.parse({ bytes: rss, base: 'slow' })).toEqual({ error: 'feed too slow' })
    quick.close()
  } finally {
    small.close()
    fs.rmSync(file)
  }
})

it('goes on reading while one feed holds a reader up, in two processes and no more', async () => {
  const file = path.join(os.tmpdir(), `feed-reader-stuck-${process.pid}.mjs`)
  fs.writeFileSync(
    file,
    `process.on('message', ({ base }) => {
      if (base === 'stuck') for (;;);
      process.send({ feed: { title: String(process.pid), items: [] } })
    })
    process.send('ready')`,
  )
  const two = feedParser({ file, milliseconds: 60_000 })
  try {
    void two.parse({ bytes: rss, base: 'stuck' })
    // a stuck one would be ended after a minute only: these are read before
    const read = await Promise.all(Array.from({ length: 20 }, () => two.parse({ bytes: rss, base: 'fine' })))
    const readers = new Set(read.map((one) => ('feed' in one ? one.feed.title : 'error' in one && one.error)))
    expect(readers.size).toBe(1)
    expect([...readers][0]).toMatch(/^\d+$/)
  } finally {
    two.close()
    fs.rmSync(file)
  }
}, 30_000)

it('is free again when no process can be started in the place of one that was ended', async () => {
  const file = path.join(os.tmpdir(), `feed-reader-none-${process.pid}.mjs`)
  fs.writeFileSync(
    file,
    `process.on('message', ({ base }) => {
      if (base === 'ends') process.exit()
      process.send({ feed: { title: base, items: [] } })
    })
    process.send('ready')`,
  )
  const only = feedParser({ file, beside: 1 })
  const builtin = process.getBuiltinModule
  const none = vi.spyOn(process, 'getBuiltinModule')
  try {
    none.mockImplementation((id: string) =>
      none.mock.calls.filter(([asked]) => asked === 'node:child_process').length === 2
        ? {
            fork: () => {
              throw new Error('EAGAIN')
            },
          }
        : builtin.call(process, id),
    )
    expect(await only.parse({ bytes: rss, base: 'ends' })).toEqual({ error: 'feed too hard' })
    expect(await only.parse({ bytes: rss, base: 'fine' })).toEqual({ feed: { title: 'fine', items: [] } })
  } finally {
    none.mockRestore()
    only.close()
    fs.rmSync(file)
  }
})
