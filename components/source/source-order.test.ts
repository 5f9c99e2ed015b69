import { expect, it } from 'vitest'
import type { SourceLine } from '#domain/source/view.ts'
import { ordered, orderOf } from './source-order.ts'

const line = (name: string, country: string | null, reports: number) =>
  ({ name, country, reports }) as SourceLine
const lines = [line('B', null, 2), line('a', 'GB', 10), line('C', 'EG', 9)]
const say = (one: SourceLine, column: string) => one[column as 'name' | 'country' | 'reports']
const names = (asked: string) => ordered(lines, orderOf(asked), say).map(({ name }) => name)

it('orders by any column, either way, with what is not known last', () => {
  expect(names('name')).toEqual(['a', 'B', 'C'])
  expect(names('-reports')).toEqual(['a', 'C', 'B'])
  expect(names('country')).toEqual(['C', 'a', 'B'])
  expect(names('-country')).toEqual(['a', 'C', 'B'])
})

it('orders by name where it is asked for what is not there', () => {
  for (const asked of ['', 'version', '-', '__proto__', ['name'], undefined])
    expect(orderOf(asked)).toEqual({ by: 'name', down: false })
})
