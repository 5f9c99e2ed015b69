import 'server-only'
import type { Amount } from '#domain/figure/amount.ts'
import type { Bound, TimeRange } from '#domain/reading/types.ts'
import type { Prisma } from '#prisma/client/client.ts'
import type { Cut } from '../check/rows.ts'
import type { Tx } from '../db.ts'
import { rangeOf } from '../time.ts'

/** More than a page shows; the newest are kept. */
const VALUES = 500

const END = new Date('9999-12-31T00:00:00Z')

/** All that a figure holds, as it was recorded up to the cut. */
const figureInclude = (until: Date) =>
  ({
    values: {
      where: { at: { lte: until } },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: VALUES,
      include: {
        corrections: { where: { at: { lte: until } }, select: { id: true }, take: 1 },
        withdrawal: { select: { at: true, reasons: true, byName: true } },
        statement: {
          select: { correctedBy: { select: { id: true, correctedBy: { select: { id: true } } } } },
        },
      },
    },
    claims: {
      where: { at: { lte: until } },
      orderBy: [{ claimId: 'asc' }, { number: 'desc' }],
      take: 200,
      include: {
        claim: {
          include: {
            memberships: {
              select: { story: { select: { id: true, title: true, language: true, publishedAt: true } } },
              orderBy: { storyId: 'asc' },
              take: 20,
            },
          },
        },
      },
    },
    differences: { where: { at: { lte: until } }, orderBy: { number: 'desc' }, take: 2000 },
  }) satisfies Prisma.FigureInclude

export type FigureRow = Prisma.FigureGetPayload<{ include: ReturnType<typeof figureInclude> }>
export type ValueRow = FigureRow['values'][number]
export type LinkedClaim = FigureRow['claims'][number]['claim']

/** Figures with all that they hold: one query, however many. */
export function figureRows(tx: Tx, where: Prisma.FigureWhereInput, cut: Cut = {}): Promise<FigureRow[]> {
  const until = cut.recorded ?? END
  return tx.figure.findMany({
    where: { AND: [where, { at: { lte: until } }] },
    include: figureInclude(until),
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: 100,
  })
}

/** The claims a figure belongs to now; to readers those of published stories. */
export function claimsOf(row: FigureRow, desk: boolean): LinkedClaim[] {
  const newest = new Map<string, FigureRow['claims'][number]>()
  for (const link of row.claims) if (!newest.has(link.claimId)) newest.set(link.claimId, link)
  return [...newest.values()]
    .filter(({ state }) => state === 'linked')
    .map(({ claim }) => claim)
    .filter(({ memberships }) => desk || memberships.some(({ story }) => story.publishedAt))
}

/** Values in force: neither corrected nor withdrawn by then. */
export const inForce = (row: FigureRow, cut: Cut = {}): ValueRow[] =>
  row.values.filter(
    ({ corrections, withdrawal }) =>
      corrections.length === 0 && !(withdrawal && withdrawal.at <= (cut.recorded ?? END)),
  )

/** An amount as kept: every digit, no exponent. */
export const amountOf = (row: ValueKept, unit: string | null = null): Amount => ({
  value: row.value.toFixed(),
  to: row.to?.toFixed() ?? null,
  bound: row.bound as Bound,
  strict: row.strict,
  unit: row.unit ?? unit,
})

type ValueKept = Prisma.FigureValueGetPayload<object>

export const asOfOf = (row: ValueKept): TimeRange | null => rangeOf(row.asOf, row.asOfTo, row.asOfPrecision)

/** What history says of a value: its members as they are kept. */
export const valueState = (row: ValueKept): Record<string, unknown> => ({
  statement: row.statementId,
  ...amountOf(row),
  asOf: asOfOf(row),
  scope: row.scope,
  definition: row.definition,
})
