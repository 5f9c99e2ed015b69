import fs from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { type Holder, holderIn } from './folder-holder.ts'

/** Counts the beat of a holder up, and says once when the file names another. */
const { file, mine, beat } = workerData as { file: string; mine: Holder; beat: number }
const next = `${file}.${mine.id}`

const timer = setInterval(() => {
  // a disk that is full or away for a moment loses a beat, and no record
  try {
    const now = holderIn(file)
    if (now && now.id !== mine.id) {
      clearInterval(timer)
      parentPort?.postMessage(now.host)
      return
    }
    mine.beat++
    fs.writeFileSync(next, JSON.stringify(mine), { mode: 0o600 })
    fs.renameSync(next, file)
  } catch {
    // tried again with the next beat
  }
}, beat)
