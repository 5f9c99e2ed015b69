import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv, parseCsv } from './csv.ts'

const cells = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', '"', "'", ',', '\n', '\r', '\t', 'א', 'a', '1'),
})

describe('a table as CSV', () => {
  it('comes back cell by cell, whatever the cells are', () => {
    const row = fc.tuple(cells, cells, cells)
    fc.assert(
      fc.property(row, fc.array(row), (columns, rows) => {
        expect(parseCsv(csv({ columns, rows }))).toEqual([columns, ...rows])
      }),
    )
  })

  it('carries no formula', () => {
    fc.assert(
      fc.property(cells, (text) => {
        const [written] = csv({ columns: [text], rows: [] }).split('\r\n')
        expect(written).not.toMatch(/^"[=+\-@\t\r]/)
      }),
    )
  })
})
