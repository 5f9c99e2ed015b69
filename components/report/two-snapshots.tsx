import type { ReactNode } from 'react'
import { Dir } from '#components/ui/dir.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { TwoSnapshots as Two } from '#domain/report/rereading.ts'
import { directionOf, type Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import type { Differences, DiffRow } from './diff-rows.ts'
import { DiffText } from './diff-text.tsx'

type Props = {
  locale: Locale
  report: Two['report']
  differences: Differences
  /** what is known to have changed stands beside the text: who signs it, the words under a picture */
  beside?: boolean | undefined
  wasTitle: ReactNode
  isTitle: ReactNode
}

/**
 * Two texts of a report, what differs marked by words: side by side where there is room, else one text with both. What
 * is the same is folded away but for the paragraphs next to a change.
 */
export function TwoSnapshots({
  locale,
  report,
  differences: { headline, rows },
  beside,
  wasTitle,
  isTitle,
}: Props) {
  const t = translator(locale, 'rereading')
  const words = { added: t('diff.added'), removed: t('diff.removed') }
  const shown: DiffRow[] = headline ? [headline, ...rows] : rows
  if (shown.every(({ kind }) => kind === 'same'))
    return <p className="text-quiet">{t(beside ? 'diff.same beside' : 'diff.same')}</p>
  return (
    <div className="grid gap-4">
      <div className="hidden gap-8 border-b border-hairline pb-2 text-14 text-quiet md:grid md:grid-cols-2">
        <p>{wasTitle}</p>
        <p>{isTitle}</p>
      </div>
      <p className="text-14 text-quiet md:hidden">{t('diff.inline')}</p>
      <ol className="grid gap-4" lang={report.language} dir={directionOf(report.language)}>
        {placed(shown).map(({ row, key }, at) => (
          <li key={key} data-change={row.kind === 'changed' ? '' : undefined}>
            {row.kind === 'same' ? (
              <Same
                locale={locale}
                paragraphs={row.paragraphs}
                first={at === 0}
                last={at === shown.length - 1}
              />
            ) : (
              <Changed row={row} words={words} heading={row === headline} />
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}

/** Rows with where their first word stands, for a key that no two have. */
function placed(rows: DiffRow[]): { row: DiffRow; key: number }[] {
  let at = 0
  return rows.map((row) => {
    const key = at
    at +=
      row.kind === 'same'
        ? row.paragraphs.join(' ').length + 1
        : (row.before?.length ?? 0) + (row.after?.length ?? 0) + 1
    return { row, key }
  })
}

const reading = 'font-reading text-16 whitespace-pre-wrap'

function Changed({
  row,
  words,
  heading,
}: {
  row: Extract<DiffRow, { kind: 'changed' }>
  words: { added: string; removed: string }
  heading: boolean
}) {
  const look = `${reading} ${heading ? 'font-medium' : ''}`
  return (
    <>
      <div className="hidden gap-8 md:grid md:grid-cols-2">
        <p className={look}>
          {row.before !== null && <DiffText parts={row.parts} without="added" words={words} />}
        </p>
        <p className={look}>
          {row.after !== null && <DiffText parts={row.parts} without="removed" words={words} />}
        </p>
      </div>
      <p className={`${look} md:hidden`}>
        <DiffText parts={row.parts} words={words} />
      </p>
    </>
  )
}

/** Unchanged paragraphs: the ones beside a change shown, the rest to be opened. */
function Same({
  locale,
  paragraphs,
  first,
  last,
}: {
  locale: Locale
  paragraphs: string[]
  first: boolean
  last: boolean
}) {
  const t = translator(locale, 'rereading')
  const head = first ? [] : paragraphs.slice(0, 1)
  const tail = last ? [] : paragraphs.slice(Math.max(head.length, paragraphs.length - 1))
  const folded = paragraphs.slice(head.length, paragraphs.length - tail.length)
  const plain = (list: string[]) => (
    <p className={`${reading} max-w-measure text-quiet`}>{list.join('\n\n')}</p>
  )
  return (
    <div className="grid gap-4">
      {head.length > 0 && plain(head)}
      {folded.length > 0 && (
        <Disclosure summary={<Dir language={locale}>{t('diff.folded', { count: folded.length })}</Dir>}>
          {plain(folded)}
        </Disclosure>
      )}
      {tail.length > 0 && plain(tail)}
    </div>
  )
}
