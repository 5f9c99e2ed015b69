import { readFile } from './read-file.ts'
import { watchMemory } from './watch-memory.ts'

// A worker that does what its bytes say: the bad things that a file may do to its reader.
watchMemory(300 * 1024 * 1024)
process.once('message', async (input: { bytes: Uint8Array }) => {
  const text = new TextDecoder().decode(input.bytes)
  if (text === 'exit') process.exit(3)
  if (text === 'loop') for (;;);
  if (text === 'memory')
    for (const kept: number[][] = []; ; ) kept.push(Array.from({ length: 100_000 }, (_, at) => at))
  if (text === 'buffers')
    for (const kept: Buffer[] = []; kept.length < 2000; ) kept.push(Buffer.alloc(4 * 1024 * 1024, 1))
  process.send?.(await readFile(input))
})
