import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import { Time } from '#components/ui/time.tsx'
import type { StoryMade } from '#domain/story/made.ts'
import type { StoryLine } from '#domain/story/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { PublishedMark } from './published-mark.tsx'
import { ClaimsMade, ReportsMade } from './story-counts.tsx'

type Props = { locale: Locale; zone: string; rows: readonly StoryLine[]; made: Record<string, StoryMade> }

/** The desk's stories, the one with the newest report first, each with whether readers see it. */
export function DeskStoryTable({ locale, zone, rows, made }: Props) {
  const t = translator(locale, 'story')
  const common = translator(locale, 'common')
  const head = (
    <>
      <Th>{t('desk.story')}</Th>
      <Th>{t('desk.state')}</Th>
      <Th number>{common('claims')}</Th>
      <Th number>{t('desk.reports')}</Th>
      <Th className="max-md:hidden">{t('desk.latest')}</Th>
    </>
  )
  return (
    <Table caption={common('stories')} hideCaption head={head}>
      {rows.map((row) => (
        <tr key={row.id}>
          <Td className="w-full max-w-0 min-w-40">
            <Link
              href={localePath(locale, `/desk/stories/${row.id}`)}
              className="font-medium hover:text-accent"
            >
              <Dir language={row.language} lines={1} className="max-md:inline max-md:whitespace-normal">
                {row.title}
              </Dir>
            </Link>
          </Td>
          <Td className="whitespace-nowrap">
            <PublishedMark locale={locale} published={row.published} />
          </Td>
          <Td number>
            <ClaimsMade locale={locale} story={row} made={made[row.id]} desk />
          </Td>
          <Td number>
            <ReportsMade locale={locale} story={row} made={made[row.id]} desk />
          </Td>
          <Td className="whitespace-nowrap text-quiet max-md:hidden">
            {row.latestAt && <Time locale={locale} zone={zone} at={row.latestAt} />}
          </Td>
        </tr>
      ))}
    </Table>
  )
}
