import Link from 'next/link'
import { StatusMark } from '#components/claim/status-mark.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import { Time } from '#components/ui/time.tsx'
import type { Moved } from '#domain/claim/moved.ts'
import { originsAndReports } from '#messages/format.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = {
  locale: Locale
  zone: string
  moves: readonly Moved[]
  /** where claims are opened */
  side?: '/desk' | ''
}

/** Moves that somebody was told of, newest first; what is new is said by a word, not by colour alone. */
export function MovedList({ locale, zone, moves, side = '/desk' }: Props) {
  return (
    <ol className="grid">
      {moves.map((move) => (
        <Move key={`${move.claim.id} ${move.number}`} locale={locale} zone={zone} move={move} side={side} />
      ))}
    </ol>
  )
}

function Move({ locale, zone, move, side }: Omit<Props, 'moves'> & { move: Moved }) {
  const t = translator(locale, 'record.follow')
  const history = translator(locale, 'history')
  const { claim, from, to, affirms, reports, cause, byName, at, seen } = move
  const did = `did.${cause.what}` as 'did.edited'
  const by =
    byName &&
    t('by', {
      subject: history(`subjects.${cause.subject as 'claim'}`),
      what: history.has(did) ? history(did) : cause.what,
      name: `\u2068${byName}\u2069`,
    })
  return (
    <li
      className={`grid gap-1 border-b border-hairline py-3 ps-3 ${seen ? 'border-s-2 border-s-transparent' : 'border-s-2 border-s-accent'}`}
    >
      <p className="flex flex-wrap items-baseline gap-x-3 text-12 text-quiet">
        {!seen && <span className="font-semibold text-accent">{t('new')}</span>}
        <Time locale={locale} zone={zone} at={at} />
      </p>
      <p className="max-w-measure font-reading text-18">
        <Link
          href={localePath(locale, `${side}/claims/${claim.id}`)}
          className="decoration-edge underline-offset-4 hover:underline"
        >
          <Dir language={claim.language}>{claim.wording}</Dir>
        </Link>
      </p>
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <Filled
            words={t('from to', { from: hole(0), to: hole(1) })}
            parts={[
              <StatusMark key="from" locale={locale} status={from} />,
              <StatusMark key="to" locale={locale} status={to} />,
            ]}
          />
        </span>
        <span className="text-quiet">{originsAndReports(locale, affirms[0], affirms[1], reports)}</span>
      </p>
      {by && (
        <p className="text-14 text-quiet">
          {by}
          {cause.name && (
            <>
              {' · '}
              <Dir language={cause.language} lines={1}>
                {cause.name}
              </Dir>
            </>
          )}
        </p>
      )}
    </li>
  )
}
