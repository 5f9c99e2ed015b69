import { type FileInput, readFile } from './file/read-file.ts'
import { watchMemory } from './file/watch-memory.ts'

watchMemory(1200 * 1024 * 1024)

/** Runs as a process of its own, for one file: reads it and answers once. Started by file-in-worker.ts only. */
process.once('message', (input: FileInput) => {
  readFile(input).then(
    (outcome) => process.send?.(outcome),
    (error: unknown) => process.send?.({ error: 'crashed', detail: String(error).slice(0, 200) }),
  )
})
