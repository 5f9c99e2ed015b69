import fs from 'node:fs'
import path from 'node:path'

/** Copies a store that is in use: what is being written in it is nobody's yet, and may vanish while it is copied. */
export function copyStore(from: string, to: string): void {
  const unfinished = path.join(from, 'unfinished')
  fs.cpSync(from, to, { recursive: true, filter: (file) => path.dirname(file) !== unfinished })
}
