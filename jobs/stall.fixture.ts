/**
 * Watches how long this thread is held at a time while something runs: the most processor time, in milliseconds,
 * that it spent between two turns of its event loop. Processor time, so that a busy machine does not count.
 */
export async function longestStall(work: () => Promise<unknown>): Promise<number> {
  let longest = 0
  let last = process.threadCpuUsage()
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(last)
    longest = Math.max(longest, (user + system) / 1000)
    last = process.threadCpuUsage()
  }, 1)
  try {
    await work()
    // one more turn, so that what ended the work is counted too
    await new Promise((resolve) => setTimeout(resolve, 5))
    return longest
  } finally {
    clearInterval(timer)
  }
}
