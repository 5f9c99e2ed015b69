import { Worker } from 'node:worker_threads'

/**
 * Ends this process when it takes more memory than it may, buffers included (they stand outside the heap that a process
 * can be limited to), or when its parent is gone. A process that is busy hears of neither, so a thread beside it looks.
 */
export function watchMemory(most: number): void {
  const watch = `setInterval(() => {
    if (process.ppid !== ${process.ppid} || process.memoryUsage.rss() > ${most}) process.kill(process.pid, 'SIGKILL')
  }, 50)`
  new Worker(watch, { eval: true }).unref()
}
