import fs from 'node:fs'
import path from 'node:path'

/** A backup that was made, as the record knows of it. */
export type MadeBackup = { file: string; missing: number }

/** What may be left of a backup that was killed is nobody's after so long. */
const FORGOTTEN_MS = 86_400_000

/**
 * Of backups that were made, the newest first, those that may go: of the ones that lack nothing the newest `keep` stay, and
 * as many of those that lack bytes, so that a row of bad ones takes no good one away and fills no disk.
 */
export function oldBackups(made: readonly MadeBackup[], keep: number): string[] {
  const names = new Set<string>()
  const kept = { whole: 0, lacking: 0 }
  const old: string[] = []
  for (const { file, missing } of made) {
    // a name that was used again tells of the newer one
    if (names.has(file)) continue
    names.add(file)
    if (++kept[missing === 0 ? 'whole' : 'lacking'] > keep) old.push(file)
  }
  return old
}

/** Removes from a folder the files of those names, and what killed backups left there. @returns the names that went */
export function removeBackups(folder: string, names: readonly string[], now = Date.now()): string[] {
  const left = fs.readdirSync(folder).filter((name) => {
    if (!name.endsWith('.unfinished')) return false
    return (
      now - (fs.statSync(path.join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? now) > FORGOTTEN_MS
    )
  })
  const going = [...names.filter((name) => fs.existsSync(path.join(folder, name))), ...left]
  for (const name of going) fs.rmSync(path.join(folder, name), { force: true })
  return going
}
