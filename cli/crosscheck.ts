import { parseArgs } from 'node:util'
import { crossCheck } from '#domain/check/crosscheck.ts'
import { type CrossCheckCase, crossCheckCase } from '#domain/check/types.ts'
import type { Io } from './io.ts'
import { eachLine } from './jsonl.ts'
import { rowOf } from './row.ts'

/**
 * `crosscheck --jsonl`: one case a line in, one answer a line out. A line that is no case is answered
 * `{"id","error"}`, the rest goes on.
 * @returns the exit code: 1 if any line was bad, else 0
 */
export async function crosscheckCommand(args: string[], io: Io): Promise<number> {
  parseArgs({ args, options: { jsonl: { type: 'boolean' } } })
  return eachLine(io, (line) => {
    const { id } = rowOf(line)
    return { ...crossCheck(caseOf({ ...rowOf(line), id: `case ${id}` })), id }
  })
}

/** @throws Error naming the first field that is wrong */
function caseOf(line: unknown): CrossCheckCase {
  const parsed = crossCheckCase.safeParse(line)
  if (parsed.success) return parsed.data
  const { path, message } = parsed.error.issues[0]!
  const field = path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}${text && '.'}${String(part)}`),
    '',
  )
  throw new Error(field ? `${field}: ${message}` : message)
}
