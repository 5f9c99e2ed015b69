import type { ChildProcess } from 'node:child_process'
import path from 'node:path'
import type { Offered } from '#domain/reading/feed/find-feeds.ts'
import type { Feed } from '#domain/reading/feed/read-feed.ts'

export type Asked = {
  bytes: Uint8Array
  /** where it was fetched */
  base: string
  /** a page will do, too: the feeds that it names are looked for */
  either?: boolean
}
export type Parsed =
  | { feed: Feed }
  | { offered: Offered[] }
  | { error: 'not a feed' | 'feed broken' | 'feed too slow' | 'feed too hard' }
export type ParseFeed = (asked: Asked) => Promise<Parsed>

type Limits = { milliseconds: number; megabytes: number; start: number; file: string; beside: number }
/** Promise F5; the time begins when the reader is there. */
const limits = (): Limits => ({
  ...{ milliseconds: 2000, megabytes: 256, start: 20_000 },
  file: path.join(process.cwd(), 'jobs', 'feed-worker.ts'),
  // one goes on while the other is stuck, is ended and begins anew
  beside: 2,
})

type Parser = { parse: ParseFeed; close: () => void }
/** `ready`: when a process is there for the next feed */
type Reading = Parser & { ready: () => Promise<void> }

/**
 * Reads feeds in two processes, so that one feed that takes long holds up no other; the second is started when it is first
 * needed. One that had to be ended is free again when another process is there: until then the other reads on.
 */
export function feedParser(given: Partial<Limits> = {}): Parser {
  const settings = { ...limits(), ...given }
  const free = Array.from({ length: settings.beside }, () => reading(settings))
  const all = [...free]
  const waiting: ((reader: Reading) => void)[] = []
  const take = () => {
    const reader = free.pop()
    return reader ? Promise.resolve(reader) : new Promise<Reading>((resolve) => waiting.push(resolve))
  }
  const give = (reader: Reading) => {
    const next = waiting.shift()
    if (next) next(reader)
    else free.push(reader)
  }
  return {
    parse: async (asked) => {
      const reader = await take()
      try {
        return await reader.parse(asked)
      } finally {
        // where no process can be started now, the next feed tries again
        void reader
          .ready()
          .catch(() => undefined)
          .then(() => give(reader))
      }
    },
    close: () => {
      for (const reader of all) reader.close()
    },
  }
}

/**
 * Reads one feed at a time in a process of its own, which is ended when one takes too long or too much memory; the next
 * feed starts another. A process and not a thread: a thread that takes too much in one step takes us along.
 */
function reading(settings: Limits): Reading {
  let reader: ChildProcess | undefined
  let closed = false
  const end = () => {
    reader?.removeAllListeners()
    reader?.on('error', () => undefined)
    reader?.kill('SIGKILL')
    reader = undefined
  }
  /** Starts a process where there is none; it may not come up. */
  const begin = async () => {
    if (reader || closed) return
    reader = open(settings)
    if ((await next(reader, settings.start)) !== 'ready') end()
  }
  const one = async (asked: Asked): Promise<Parsed> => {
    await begin()
    if (!reader) return { error: 'feed too hard' }
    keep(reader, true)
    reader.send(asked, () => undefined)
    const answer = await next(reader, settings.milliseconds)
    if (typeof answer === 'string') {
      end()
      return { error: answer === 'late' ? 'feed too slow' : 'feed too hard' }
    }
    keep(reader, false)
    return answer
  }
  return {
    parse: one,
    ready: async () => {
      await begin()
      if (reader) keep(reader, false)
    },
    close: () => {
      closed = true
      end()
    },
  }
}

let shared: ReturnType<typeof feedParser> | undefined
/** Reads in this process's shared readers. Never throws for what a feed does. */
export const parseFeed: ParseFeed = (asked) => {
  shared ??= feedParser()
  return shared.parse(asked)
}

/** What the reader says next, that it ended, or that it is late. */
function next(reader: ChildProcess, milliseconds: number): Promise<Parsed | 'ready' | 'ended' | 'late'> {
  return new Promise((resolve) => {
    const done = (what: Parsed | 'ready' | 'ended' | 'late') => {
      clearTimeout(timer)
      reader.removeAllListeners('message')
      reader.removeAllListeners('exit')
      resolve(what)
    }
    const timer = setTimeout(() => done('late'), milliseconds)
    // a process that is busy keeps this one from ending; one that was ended does not
    timer.unref()
    reader.once('message', (answer: Parsed | 'ready') => done(answer))
    reader.once('exit', () => done('ended'))
  })
}

function open({ file, megabytes }: Limits): ChildProcess {
  // taken at run time, so that no bundler follows the file and makes its own of it
  const { fork } = process.getBuiltinModule('node:child_process')
  const reader = fork(file, {
    execArgv: [`--max-old-space-size=${megabytes}`],
    // it needs no setting and no secret of ours
    env: { NODE_ENV: process.env.NODE_ENV, TZ: 'UTC' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  reader.on('error', () => undefined)
  return reader
}

/** An idle reader does not keep this process from ending. */
function keep(reader: ChildProcess, busy: boolean): void {
  if (busy) reader.ref()
  else reader.unref()
  if (busy) reader.channel?.ref()
  else reader.channel?.unref()
}
