import { ArrowDown, ArrowUp } from 'lucide-react'
import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import type { SourceLine } from '#domain/source/view.ts'
import type { Counted } from '#domain/story/made.ts'
import { languageInWords } from '#messages/format.ts'
import { countryInWords } from '#messages/languages.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { NumberMade } from './number-made.tsx'
import { ordered, type SourceColumn, type SourceOrder, sourceColumns } from './source-order.ts'

type Props = { locale: Locale; lines: SourceLine[]; order: SourceOrder; made: Record<string, Counted[]> }

/** All sources. Each column's head is a link to the list in its order, so that an order can be linked to. */
export function SourceTable({ locale, lines, order, made }: Props) {
  const t = translator(locale, 'source')
  const labels = translator(locale, 'source-admin.field')
  const say = (line: SourceLine, column: SourceColumn): string | number | null => {
    if (column === 'kind') return t(`kind.${line.kind}`)
    if (column === 'owner') return line.owner?.name ?? null
    if (column === 'language') return line.language && languageInWords(locale, line.language)
    if (column === 'country') return line.country && countryInWords(locale, line.country)
    return line[column]
  }
  return (
    <Table
      caption={t('count', { count: lines.length })}
      head={sourceColumns.map((column) => (
        <Head key={column} locale={locale} column={column} order={order} name={labels(column)} />
      ))}
    >
      {ordered(lines, order, say).map((line) => (
        <tr key={line.id}>
          <Td className="min-w-40 max-sm:max-w-56">
            <Link href={localePath(locale, `/desk/sources/${line.id}`)} className="link font-medium">
              <Dir>{line.name}</Dir>
            </Link>
            {line.domains[0] && (
              <span className="ms-2 text-12 text-quiet max-sm:ms-0 max-sm:block">
                <bdi dir="ltr">
                  {line.domains[0]}
                  {line.domains.length > 1 && ` +${line.domains.length - 1}`}
                </bdi>
              </span>
            )}
          </Td>
          {(['kind', 'owner', 'language', 'country'] as const).map((column) => (
            <Td key={column} className="text-quiet whitespace-nowrap">
              <Dir>{say(line, column)}</Dir>
            </Td>
          ))}
          <Td number>
            <NumberMade
              locale={locale}
              count={line.reports}
              items={made[line.id]}
              of={{ source: line.id }}
              desk
            />
          </Td>
        </tr>
      ))}
    </Table>
  )
}

type HeadProps = { locale: Locale; column: SourceColumn; order: SourceOrder; name: string }

function Head({ locale, column, order, name }: HeadProps) {
  const here = order.by === column
  // figures are first asked for from the most down, words from the first letter on
  const down = here ? !order.down : column === 'reports'
  const Arrow = order.down ? ArrowDown : ArrowUp
  return (
    <Th
      number={column === 'reports'}
      aria-sort={here ? (order.down ? 'descending' : 'ascending') : undefined}
    >
      <Link
        href={`${localePath(locale, '/desk/sources')}?by=${down ? '-' : ''}${column}`}
        scroll={false}
        className={`inline-flex items-center gap-1 hover:text-ink ${here ? 'text-ink' : ''}`}
      >
        {name}
        {here && <Arrow aria-hidden="true" className="size-3" />}
      </Link>
    </Th>
  )
}
