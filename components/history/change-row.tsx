import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Time } from '#components/ui/time.tsx'
import { restorable } from '#domain/history/restore.ts'
import type { ChangeLine } from '#domain/history/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Members } from './members.tsx'
import { subjectPath } from './subject-link.ts'
import { changedMembers } from './values.ts'

type Props = {
  locale: Locale
  zone: string
  change: ChangeLine
  names: Record<string, string>
  /** whether the list is of one subject only, so that each line need not name it */
  single: boolean
}

/** One change: of what, what was done, how it was and is, who did it and when. */
export function ChangeRow({ locale, zone, change, names, single }: Props) {
  const t = translator(locale, 'history')
  const { subject, subjectId, what, byName, at, why, number } = change
  const before = restorable(change).kind === 'restorable'
  const did = `did.${what}` as 'did.edited'
  const only = localePath(
    locale,
    `/desk/history?subject=${encodeURIComponent(subject)}&id=${encodeURIComponent(subjectId)}`,
  )
  return (
    <li
      id={`h-${change.id}`}
      className="grid gap-x-6 gap-y-1 border-b border-hairline py-3 md:grid-cols-[15rem_1fr]"
    >
      <p className="text-12 text-quiet md:pt-0.5">
        <Time locale={locale} zone={zone} at={at} className="block" />
        <Dir className="text-ink">{byName}</Dir>
      </p>
      <div className="grid min-w-0 gap-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">
            {t(`subjects.${subject}`)} {t.has(did) ? t(did) : what}
          </span>
          {single ? (
            <span className="text-12 text-quiet">{t('number', { number })}</span>
          ) : (
            <Link href={only} className="link text-12">
              {t('only')}
            </Link>
          )}
          {before && (
            <Link href={localePath(locale, `/desk/history/${change.id}`)} className="link text-12">
              {t('restore.link')}
            </Link>
          )}
        </p>
        {!single && <Named locale={locale} change={change} names={names} />}
        {why && (
          <p className="text-quiet">
            {t('why')}: <Dir>{why}</Dir>
          </p>
        )}
        <Members
          locale={locale}
          fresh={change.before === null}
          members={changedMembers({ locale, zone, names }, change.before, change.after)}
        />
      </div>
    </li>
  )
}

/** What a change is about, by the name it has now; a pair of origins by both. */
export function Named({
  locale,
  change,
  names,
}: Pick<Props, 'locale' | 'names'> & {
  change: Pick<ChangeLine, 'subject' | 'subjectId' | 'name' | 'language'>
}) {
  const { subject, subjectId, name, language } = change
  const path = subjectPath(subject, subjectId)
  if (subject === 'origin verdict') {
    const [a = '', b = ''] = subjectId.split('|').map((key) => {
      const id = key.replace(/^\w+:/, '').replace(/@.*$/, '')
      return `\u2068${names[id] ?? id}\u2069`
    })
    return <p className="font-reading text-16">{translator(locale, 'history')('pair', { a, b })}</p>
  }
  const words = (
    <Dir language={language} lines={2}>
      {name ?? subjectId}
    </Dir>
  )
  return (
    <p className="max-w-measure font-reading text-16">
      {path ? (
        <Link href={localePath(locale, path)} className="decoration-edge underline-offset-4 hover:underline">
          {words}
        </Link>
      ) : (
        words
      )}
    </p>
  )
}
