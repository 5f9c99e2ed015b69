import { inOrder } from '#domain/name-order.ts'
import type { SourceLine } from '#domain/source/view.ts'

export const sourceColumns = ['name', 'kind', 'owner', 'language', 'country', 'reports'] as const
export type SourceColumn = (typeof sourceColumns)[number]
export type SourceOrder = { by: SourceColumn; down: boolean }

/** The order that an address asks for, "reports" or "-reports"; by name where it asks for none that we know. */
export function orderOf(asked: unknown): SourceOrder {
  const text = typeof asked === 'string' ? asked : ''
  const by = sourceColumns.find((column) => column === text.replace(/^-/, ''))
  return by ? { by, down: text.startsWith('-') } : { by: 'name', down: false }
}

/** Lines in the order asked for; what is not known comes last either way, equals stay by name. */
export function ordered(
  lines: readonly SourceLine[],
  { by, down }: SourceOrder,
  say: (line: SourceLine, column: SourceColumn) => string | number | null,
): SourceLine[] {
  return [...lines].sort((a, b) => {
    const [left, right] = [say(a, by), say(b, by)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : inOrder(String(left), String(right))
    return (down ? -order : order) || inOrder(a.name, b.name)
  })
}
