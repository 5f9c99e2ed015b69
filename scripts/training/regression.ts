/** A linear model: probability = 1 / (1 + exp(-(intercept + weights · features))). */
export type Model = { intercept: number; weights: number[] }

/** So little that it only keeps the equations solvable where features depend on each other. */
const RIDGE = 1e-3

/**
 * Logistic regression by Newton's method (iteratively reweighted least squares) on standardised features with a
 * small ridge; deterministic. @returns weights for the features as given
 */
export function learn(rows: number[][], labels: number[]): Model {
  const width = rows[0]!.length
  const columns = Array.from({ length: width }, (_, at) => rows.map((row) => row[at]!))
  const means = columns.map((column) => column.reduce((sum, x) => sum + x, 0) / rows.length)
  const spreads = columns.map(
    (column, at) => Math.sqrt(column.reduce((sum, x) => sum + (x - means[at]!) ** 2, 0) / rows.length) || 1,
  )
  const points = rows.map((row) => [...row.map((x, at) => (x - means[at]!) / spreads[at]!), 1])
  const beta = new Array<number>(width + 1).fill(0)
  for (let round = 0; round < 12; round++) {
    const step = solve(equations(points, labels, beta))
    for (const [at, change] of step.entries()) beta[at]! += change
    if (Math.max(...step.map(Math.abs)) < 1e-6) break
  }
  const weights = spreads.map((spread, at) => beta[at]! / spread)
  return { intercept: beta[width]! - weights.reduce((sum, w, at) => sum + w * means[at]!, 0), weights }
}

/** What a model makes of a row, before it is squeezed into a probability. */
export function sumOf({ intercept, weights }: Model, row: number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * row[at]!, intercept)
}

/** The equations of one Newton step, a row each with its right-hand side last. */
function equations(points: number[][], labels: number[], beta: number[]): number[][] {
  const size = beta.length
  const system = beta.map(() => new Array<number>(size + 1).fill(0))
  for (const [at, point] of points.entries()) {
    const chance = 1 / (1 + Math.exp(-point.reduce((sum, x, i) => sum + x * beta[i]!, 0)))
    for (let i = 0; i < size; i++) {
      const row = system[i]!
      row[size]! += (labels[at]! - chance) * point[i]!
      const share = chance * (1 - chance) * point[i]!
      for (let j = 0; j < size; j++) row[j]! += share * point[j]!
    }
  }
  const ridge = RIDGE * points.length
  for (let i = 0; i < size - 1; i++) {
    system[i]![i]! += ridge
    system[i]![size]! -= ridge * beta[i]!
  }
  return system
}

/** Gauss and Jordan, with the largest pivot. */
function solve(system: number[][]): number[] {
  const size = system.length
  for (let at = 0; at < size; at++) {
    let pivot = at
    for (let row = at + 1; row < size; row++)
      if (Math.abs(system[row]![at]!) > Math.abs(system[pivot]![at]!)) pivot = row
    ;[system[at], system[pivot]] = [system[pivot]!, system[at]!]
    for (let row = 0; row < size; row++) {
      if (row === at) continue
      const factor = system[row]![at]! / system[at]![at]!
      for (let column = at; column <= size; column++) system[row]![column]! -= factor * system[at]![column]!
    }
  }
  return system.map((row, at) => row[size]! / row[at]!)
}
