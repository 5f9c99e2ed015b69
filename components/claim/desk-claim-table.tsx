import Link from 'next/link'
import { verdictName } from '#components/check/verdict-name.ts'
import { Dir } from '#components/ui/dir.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import type { ClaimLine } from '#domain/claim/view.ts'
import { originsAndReports } from '#messages/format.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { BoundsMade } from './bounds-made.tsx'
import { StatusMark } from './status-mark.tsx'

type Props = { locale: Locale; rows: readonly ClaimLine[] }

/** The desk's claims, a line each: how it stands, what it says, on how many origins, in which stories, as checked. */
export function DeskClaimTable({ locale, rows }: Props) {
  const t = translator(locale, 'claim')
  const head = (
    <>
      <Th className="max-md:hidden">{translator(locale, 'status')('label')}</Th>
      <Th className="max-md:ps-0">{t('desk.claim')}</Th>
      <Th className="max-md:hidden">{t('desk.origins')}</Th>
      <Th className="max-lg:hidden">{t('desk.in stories')}</Th>
      <Th className="max-md:hidden">{t('desk.check')}</Th>
    </>
  )
  return (
    <Table caption={translator(locale, 'common')('claims')} hideCaption head={head}>
      {rows.map((row) => (
        <Row key={row.id} locale={locale} row={row} />
      ))}
    </Table>
  )
}

function Row({ locale, row }: { locale: Locale; row: ClaimLine }) {
  const t = translator(locale, 'claim')
  const { affirms, denies, reports, status } = row.status
  const [least, most] = affirms[1] === 0 ? denies : affirms
  const origins = originsAndReports(locale, least, most, reports)
  return (
    <tr>
      <Td className="max-md:hidden">
        <StatusMark locale={locale} status={status} />
      </Td>
      <Td className="w-full min-w-48 py-2 max-md:ps-0 md:hidden">
        <StatusMark locale={locale} status={status} size={12} />
        <Wording locale={locale} row={row} />
        <span className="block text-12 text-quiet">
          <BoundsMade locale={locale} claim={row}>
            {origins}
          </BoundsMade>
        </span>
      </Td>
      <Td className="w-full max-w-0 min-w-64 max-md:hidden">
        <span className="flex items-baseline gap-2">
          <Wording locale={locale} row={row} />
          <span className="shrink-0 text-12 text-quiet">{t(`kind.${row.kind}`)}</span>
        </span>
      </Td>
      <Td className="whitespace-nowrap text-quiet max-md:hidden">
        <BoundsMade locale={locale} claim={row}>
          {origins}
        </BoundsMade>
      </Td>
      <Td className="max-w-56 min-w-40 truncate max-lg:hidden">
        {row.stories.map((story, at) => (
          <span key={story.id}>
            {at > 0 && ' · '}
            <Link href={localePath(locale, `/desk/stories/${story.id}`)} className="hover:text-accent">
              <Dir language={story.language} lines={1}>
                {story.title}
              </Dir>
            </Link>
          </span>
        ))}
      </Td>
      <Td className="whitespace-nowrap max-md:hidden">
        {row.verdict ? (
          verdictName(locale, row.verdict)
        ) : (
          <span className="text-quiet">
            <span aria-hidden="true">·</span>
            <span className="sr-only">{t('desk.unchecked')}</span>
          </span>
        )}
      </Td>
    </tr>
  )
}

function Wording({ locale, row }: { locale: Locale; row: ClaimLine }) {
  return (
    <Link
      href={localePath(locale, `/desk/claims/${row.id}`)}
      className="min-w-0 font-medium hover:text-accent max-md:block"
      title={row.wording}
    >
      <Dir language={row.language} lines={1} className="max-md:inline max-md:whitespace-normal">
        {row.wording}
      </Dir>
    </Link>
  )
}
