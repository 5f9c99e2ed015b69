import type { Table } from '#domain/csv.ts'
import type { ChangeLine } from '#domain/history/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { changedMembers } from './values.ts'

type Page = { rows: ChangeLine[]; names: Record<string, string> }

/** Changes as a table in words: a row for each member that a change set, so that before and after stand beside each other. */
export function historyTable(look: { locale: Locale; zone: string }, { rows, names }: Page): Table {
  const t = translator(look.locale, 'history')
  return {
    columns: [
      'change',
      'at',
      'by',
      'kind',
      'of',
      'name',
      'number',
      'done',
      'why',
      'member',
      'before',
      'after',
    ],
    rows: rows.flatMap((row) => {
      const did = `did.${row.what}` as 'did.edited'
      const head = [
        row.id,
        row.at,
        row.byName,
        t(`subjects.${row.subject}`),
        row.subjectId,
        row.name ?? '',
        String(row.number),
        t.has(did) ? t(did) : row.what,
        row.why ?? '',
      ]
      const members = changedMembers({ ...look, names }, row.before, row.after)
      if (members.length === 0) return [[...head, '', '', '']]
      return members.map(({ name, before, after }) => [...head, name, before ?? '', after ?? ''])
    }),
  }
}
