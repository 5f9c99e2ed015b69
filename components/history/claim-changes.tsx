import Link from 'next/link'
import { reasonInWords } from '#components/check/reason.ts'
import { originName } from '#components/claim/origin-name.ts'
import { Dir } from '#components/ui/dir.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import type { Reason } from '#domain/check/reason.ts'
import type { ClaimChange } from '#domain/history/since.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { ChangeSource } from './change-source.tsx'

type Props = { locale: Locale; changes: ClaimChange[]; untilNow: boolean }

/** What changed of a claim, a sentence each. */
export function ClaimChanges({ locale, changes, untilNow }: Props) {
  if (changes.length === 0)
    return <p className="text-quiet">{translator(locale, 'moment')('changes.none')}</p>
  return (
    <ol className="max-w-measure divide-y divide-hairline font-reading text-18">
      {changes.map((change, index) => {
        const key = `${change.kind} ${index}`
        return (
          <li key={key} className="py-4" data-change={change.kind}>
            <Change locale={locale} change={change} untilNow={untilNow} />
          </li>
        )
      })}
    </ol>
  )
}

function Change({ locale, change, untilNow }: { locale: Locale; change: ClaimChange; untilNow: boolean }) {
  const t = translator(locale, 'moment.changes')
  const stance = translator(locale, 'stance')
  const verdict = translator(locale, 'check')
  switch (change.kind) {
    case 'status':
      return <StatusMoved locale={locale} change={change} untilNow={untilNow} />
    case 'came': {
      const { statement } = change
      const words = (source: string) => t('came', { stance: statement.stance, source })
      return <ChangeSource locale={locale} statement={statement} words={words} />
    }
    case 'gone':
    case 'withdrawn':
      return (
        <ChangeSource
          locale={locale}
          statement={change.statement}
          words={(source) => t(change.kind, { source })}
        />
      )
    case 'stance': {
      const [from, to] = [stance(`name.${change.from}`), stance(`name.${change.statement.stance}`)]
      const words = (source: string) => t('stance', { source, from, to })
      return <ChangeSource locale={locale} statement={change.statement} words={words} />
    }
    case 'origin gained':
    case 'origin lost': {
      const { side, origin } = change
      const words = t(change.kind === 'origin gained' ? 'gained' : 'lost', { side, origin: hole(0) })
      return <Filled words={words} parts={[<Dir key="origin">{originName(locale, origin)}</Dir>]} />
    }
    case 'signed':
    case 'corrected':
    case 'retracted': {
      const words = t(change.kind, { name: hole(0), verdict: verdict(`verdict.${change.check.verdict}`) })
      const href = localePath(locale, `/checks/${change.check.id}`)
      const name = (
        <Link key="name" href={href} className="link">
          <Dir>{change.check.byName}</Dir>
        </Link>
      )
      return <Filled words={words} parts={[name]} />
    }
    case 'worded': {
      const old = (
        <Dir key="old" language={change.language}>
          {change.from}
        </Dir>
      )
      return <Filled words={t('worded', { wording: hole(0) })} parts={[old]} />
    }
    case 'superseded': {
      if (!change.by) return t('not superseded')
      const by = (
        <Link key="by" href={localePath(locale, `/claims/${change.by.id}`)} className="link">
          <Dir>{change.by.wording}</Dir>
        </Link>
      )
      return <Filled words={t('superseded', { claim: hole(0) })} parts={[by]} />
    }
    case 'hidden':
      return t('hidden', { count: change.count })
    default:
      return t(change.kind)
  }
}

type Moved = { locale: Locale; change: Extract<ClaimChange, { kind: 'status' }>; untilNow: boolean }

/** From which status to which, and why each. */
export function StatusMoved({ locale, change: { from, to }, untilNow }: Moved) {
  const t = translator(locale, 'moment.changes')
  const name = translator(locale, 'status')
  const status = name(`name.${to.status}`)
  return (
    <div className="grid gap-1">
      <p className="font-medium">
        {from.status === to.status
          ? t('still', { status })
          : t('status', { from: name(`name.${from.status}`), to: status })}
      </p>
      <p className="text-16 text-quiet">
        {t('then', { reason: reasonInWords(locale, from.reason as Reason) })}
      </p>
      <p className="text-16">
        {t(untilNow ? 'now' : 'late', { reason: reasonInWords(locale, to.reason as Reason) })}
      </p>
    </div>
  )
}
