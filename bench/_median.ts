/** The median of at least five runs in milliseconds; single runs swing on a busy machine. */
export async function medianOf(work: () => unknown, runs = 7): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]!
}

/** One line of a bench: what, the figure, and what it is to reach. */
export function line(what: string, figure: string, reach = ''): void {
  console.log(`  ${what.padEnd(44)} ${figure.padStart(14)}${reach ? `   (reach ${reach})` : ''}`)
}
