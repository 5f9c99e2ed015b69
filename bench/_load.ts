import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { has } from './_nginx.ts'

export type Load = { perSecond: number; failed: number }

/** Requests a second that an address answers, asked from a process of its own: by wrk where it is, else by _asker.ts. */
export async function load(
  url: string,
  {
    seconds = 2,
    connections = 16,
    encoding = '',
  }: { seconds?: number; connections?: number; encoding?: string } = {},
): Promise<Load> {
  const run = promisify(execFile)
  if (!has('wrk')) {
    const { stdout } = await run(process.execPath, [
      'bench/_asker.ts',
      url,
      String(seconds),
      String(connections),
      encoding,
    ])
    return JSON.parse(stdout) as Load
  }
  const header = encoding ? ['-H', `Accept-Encoding: ${encoding}`] : []
  const { stdout } = await run('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, ...header, url])
  const failed = /Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? '0'
  return { perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? 0), failed: Number(failed) }
}

/**
 * The medians of several measures taken in turn, so that what else the machine does falls on all of them alike, and the
 * median of the ratio of the first to the second.
 */
export async function inTurn(
  measures: (() => Promise<number>)[],
  runs = 5,
): Promise<{ medians: number[]; ratio: number }> {
  const taken = measures.map((): number[] => [])
  for (const measure of measures) await measure() // warm
  for (let run = 0; run < runs; run++)
    for (const [at, measure] of measures.entries()) taken[at]!.push(await measure())
  const [ours, theirs = []] = taken
  return { medians: taken.map(middle), ratio: middle(ours!.map((figure, at) => figure / (theirs[at] ?? 1))) }
}

const middle = (figures: number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)]!
