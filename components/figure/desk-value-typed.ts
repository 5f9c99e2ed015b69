import { rangeOf, unknownWhen, type When, whenOf } from '#components/statement/draft-when.ts'
import type { Amount } from '#domain/figure/amount.ts'
import type { Bound, TimeRange } from '#domain/reading/types.ts'
import { boundOf, type Given, givenOf } from './amount.ts'

/** A value as its form shows it. */
export type ValueTyped = {
  value: string
  to: string
  given: Given
  unit: string
  asOf: When
  scope: string
  definition: string
}

/** The value as the writes take it. */
export type ValueGiven = {
  value: string
  to: string | null
  bound: Bound
  strict: boolean
  unit: string | null
  asOf: TimeRange | null
  scope: string | null
  definition: string | null
}

export const noValue: ValueTyped = {
  value: '',
  to: '',
  given: 'exact',
  unit: '',
  asOf: unknownWhen,
  scope: '',
  definition: '',
}

type Kept = { amount: Amount; asOf: TimeRange | null; scope: string | null; definition: string | null }

/** The form of a value on record. @param unit of the figure: shown only where the value has another */
export const typedOf = (
  { amount, asOf, scope, definition }: Kept,
  unit: string | null,
  zone: string,
): ValueTyped => ({
  value: amount.value,
  to: amount.to ?? '',
  given: givenOf(amount),
  unit: amount.unit === unit ? '' : (amount.unit ?? ''),
  asOf: whenOf(asOf, zone),
  scope: scope ?? '',
  definition: definition ?? '',
})

/** What the form stands for; 'wrong' when its time is none. @param was the time on record */
export function givenFrom(
  typed: ValueTyped,
  zone: string,
  was: TimeRange | null = null,
): ValueGiven | 'wrong' {
  const asOf = rangeOf(typed.asOf, zone, was)
  if (asOf === 'wrong') return 'wrong'
  return {
    value: typed.value,
    to: typed.given === 'range' ? typed.to : null,
    ...boundOf(typed.given),
    unit: typed.unit || null,
    asOf,
    scope: typed.scope || null,
    definition: typed.definition || null,
  }
}
