import { expect, it } from 'vitest'
import { learn, sumOf } from './regression.ts'

it('finds the weights that made the labels, and gives none to a feature that never changes', () => {
  const rows = Array.from({ length: 400 }, (_, at) => [at % 20, (at * 7) % 13, 5])
  const labels = rows.map(([x, y], at) => (x! - y! + ((at * 31) % 7) - 3 > 2 ? 1 : 0))
  const model = learn(rows, labels)
  expect(model.weights[0]).toBeGreaterThan(0.2)
  expect(model.weights[1]).toBeLessThan(-0.2)
  expect(model.weights[2]).toBeCloseTo(0)
  const right = rows.filter((row, at) => (sumOf(model, row) > 0 ? 1 : 0) === labels[at]).length
  expect(right / rows.length).toBeGreaterThan(0.85)
})
