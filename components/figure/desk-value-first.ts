import { whenOf } from '#components/statement/draft-when.ts'
import type { ClaimView } from '#domain/claim/view.ts'
import type { Bound } from '#domain/reading/types.ts'
import { givenOf } from './amount.ts'
import type { AddTyped } from './desk-value-add.tsx'
import { noValue } from './desk-value-typed.ts'

type Found = {
  statement: string
  value: string
  to: string | null
  bound: Bound
  strict: boolean
  unit: string | null
  of: string | null
}
type Figure = { id: string; unit: string | null; linked: boolean }
type Asked = Record<string, string | string[] | undefined>

/**
 * A new value's form as it opens: the statement and number asked for, as the reader found them, the claim's own figure
 * where it has one, and when the statement was said.
 */
export function firstTyped(
  claim: ClaimView,
  figures: readonly Figure[],
  found: readonly Found[],
  asked: Asked,
  zone: string,
): AddTyped {
  const statement = claim.statements.find(({ id }) => id === asked.statement) ?? claim.statements[0] ?? null
  const number = found.find((one) => one.statement === statement?.id && one.value === asked.found)
  const figure = figures.find(({ id }) => id === asked.figure) ?? figures.find(({ linked }) => linked)
  const measured = number?.unit ?? null
  return {
    figure: figure?.id ?? '',
    what: '',
    scope: claim.scope ?? '',
    unit: figure ? '' : (measured ?? number?.of ?? ''),
    language: claim.language,
    statement: statement?.id ?? '',
    of: {
      ...noValue,
      asOf: whenOf(statement?.said ?? null, zone),
      ...(number
        ? {
            value: number.value,
            to: number.to ?? '',
            given: givenOf(number),
            unit: figure && measured !== figure.unit ? (measured ?? '') : '',
          }
        : {}),
    },
  }
}

/** Statements to choose from, by whose report and their first words. */
export const statementChoices = (claim: ClaimView): { id: string; name: string }[] =>
  claim.statements.map(({ id, words, report }) => ({
    id,
    name: `${report.source.name}: ${words.length > 90 ? `${words.slice(0, 90).trimEnd()}…` : words}`,
  }))
