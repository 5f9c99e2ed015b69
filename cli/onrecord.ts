#!/usr/bin/env node
import { type Io, isBrokenPipe } from './io.ts'
import { isUsageError } from './usage.ts'

type Run = (args: string[], io: Io) => Promise<number>
type Command = { call: string; does: string; load: () => Promise<Run> }

/** What exists. Each command is loaded when called, so that the start stays quick. */
const commands: Record<string, Command> = {
  read: {
    call: 'read FILE|URL|- [--json]   read --jsonl',
    does: 'a page or text into attributed statements, times, figures and reliances',
    load: async () => (await import('./read.ts')).readCommand,
  },
  crosscheck: {
    call: 'crosscheck --jsonl',
    does: 'count the independent origins behind a claim and say what status follows',
    load: async () => (await import('./crosscheck.ts')).crosscheckCommand,
  },
  rank: {
    call: 'rank --claims FILE.jsonl --jsonl [--limit N]',
    does: 'which known claims does a statement repeat, best first',
    load: async () => (await import('./rank.ts')).rankCommand,
  },
  same: {
    call: 'same --jsonl',
    does: 'do two passages report one thing, 0 to 1',
    load: async () => (await import('./same.ts')).sameCommand,
  },
  copies: {
    call: 'copies --jsonl',
    does: 'which texts of a collection share wording, and in which passages',
    load: async () => (await import('./copies.ts')).copiesCommand,
  },
  'reading-report': {
    call: 'reading-report [--data DIR] [--json | --examples]',
    does: 'how often drafts were kept, corrected and rejected, by source and language; --examples: each decided draft, a line each',
    load: async () => (await import('./reading-report.ts')).readingReportCommand,
  },
  digest: {
    call: 'digest [--now] [--data DIR]',
    does: "send the mails of the day that wait; --now: today's, whatever the time",
    load: async () => (await import('./digest.ts')).digestCommand,
  },
  verify: {
    call: 'verify [--data DIR] [--limit N] [--json]',
    does: 'is everything that is kept as it was sealed: history, statements, snapshots, all bytes in the store, daily roots',
    load: async () => (await import('./verify.ts')).verifyCommand,
  },
  backup: {
    call: 'backup FILE [--keep N] [--data DIR]',
    does: 'the whole record with its snapshots into one new file, beside a newsroom that goes on; --keep: older ones in its folder go, but for the newest N',
    load: async () => (await import('./backup.ts')).backupCommand,
  },
  restore: {
    call: 'restore FILE [--data DIR]',
    does: 'a backup into an empty record, then verified',
    load: async () => (await import('./restore.ts')).restoreCommand,
  },
  'way-in': {
    call: 'way-in EMAIL [--without-second-step] [--data DIR]',
    does: 'a link that sets a new password, for somebody whom nobody inside can help, such as the only admin',
    load: async () => (await import('./way-in.ts')).wayInCommand,
  },
  import: {
    call: 'import FILE|- [--run] [--as EMAIL] [--data DIR]',
    does: 'reports from JSON lines, or reviews from a ClaimReview export; without --run it says what it would do',
    load: async () => (await import('./import.ts')).importCommand,
  },
  feed: {
    call: 'feed FILE|-   feed --jsonl',
    does: 'the items of an RSS, Atom, RDF or JSON feed',
    load: async () => (await import('./feed.ts')).feedCommand,
  },
}

/** Runs one command. @returns the exit code: 0 done, 1 something failed, 2 called wrongly */
export async function onrecord(argv: string[], io: Io): Promise<number> {
  const [name, ...args] = argv
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    ;(name === undefined ? io.stderr : io.stdout).write(help())
    return name === undefined ? 2 : 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    io.stderr.write(
      `onrecord: there is no command "${name}". Commands: ${Object.keys(commands).join(', ')}\n`,
    )
    return 2
  }
  if (args.includes('--help') || args.includes('-h')) {
    io.stdout.write(`onrecord ${command.call}\n  ${command.does}\n`)
    return 0
  }
  try {
    const run = await command.load()
    return await run(args, io)
  } catch (error) {
    if (isBrokenPipe(error)) return 0
    io.stderr.write(`onrecord ${name}: ${error instanceof Error ? error.message : String(error)}\n`)
    if (!isUsageError(error)) return 1
    io.stderr.write(`call: onrecord ${command.call}\n`)
    return 2
  }
}

function help(): string {
  const lines = Object.values(commands).map(({ call, does }) => `  ${call}\n      ${does}`)
  return `onrecord COMMAND: who said what, through whom, and who really stands behind it\n\n${lines.join('\n')}\n`
}

if (import.meta.main) {
  const { stdin, stdout, stderr } = process
  // A reader that has gone (`| head`) is no failure: writing stops, and nobody is told.
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error) => {
      if (!isBrokenPipe(error)) throw error
    })
  }
  process.exitCode = await onrecord(process.argv.slice(2), { stdin, stdout, stderr })
}
