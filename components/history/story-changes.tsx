import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import type { Verdict } from '#domain/check/view.ts'
import type { StoryChange } from '#domain/history/since.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { StatusMoved } from './claim-changes.tsx'

type Props = {
  locale: Locale
  changes: StoryChange
  untilNow: boolean
  /** the moments as an address ends: what changed of one claim is told in full there */
  moments: string
}

/** What changed of a story: its own words, then claim by claim. */
export function StoryChanges({ locale, changes, untilNow, moments }: Props) {
  const t = translator(locale, 'moment.changes')
  const check = translator(locale, 'check')
  const { titled, summarised, claims } = changes
  if (!titled && !summarised && claims.length === 0) return <p className="text-quiet">{t('none')}</p>
  return (
    <ol className="max-w-measure divide-y divide-hairline font-reading text-18">
      {titled && (
        <li className="py-4">
          <Filled
            words={t('titled', { title: hole(0) })}
            parts={[
              <Dir key="title" language={titled.language}>
                {titled.from}
              </Dir>,
            ]}
          />
        </li>
      )}
      {summarised && <li className="py-4">{t('summarised')}</li>}
      {claims.map(({ claim, place, from, statements, verdict }) => (
        <li key={claim.id} className="grid gap-1 py-4">
          <h2 className="headline text-21">
            <Link
              href={localePath(locale, `/claims/${claim.id}/since/${moments}`)}
              prefetch={false}
              className="decoration-1 underline-offset-4 hover:underline"
            >
              <Dir language={claim.language}>{claim.wording}</Dir>
            </Link>
          </h2>
          {place !== 'stayed' && <p>{t(place === 'came' ? 'claim came' : 'claim left')}</p>}
          {place === 'stayed' && from && from !== claim.status && (
            <StatusMoved
              locale={locale}
              change={{ kind: 'status', from, to: claim.status }}
              untilNow={untilNow}
            />
          )}
          {statements.came > 0 && <p>{t('statements came', { count: statements.came })}</p>}
          {statements.gone > 0 && place === 'stayed' && (
            <p>{t('statements gone', { count: statements.gone })}</p>
          )}
          {verdict && <p>{t('checked', { verdict: check(`verdict.${verdict as Verdict}`) })}</p>}
        </li>
      ))}
    </ol>
  )
}
