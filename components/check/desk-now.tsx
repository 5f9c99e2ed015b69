import Link from 'next/link'
import { Interval } from '#components/claim/interval.tsx'
import { sideOf } from '#components/claim/sides.ts'
import { StatusMark } from '#components/claim/status-mark.tsx'
import type { Reason } from '#domain/check/reason.ts'
import type { ClaimView } from '#domain/claim/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { reasonInWords } from './reason.ts'

/** What the record says of a claim now, beside the form in which an editor judges it. */
export function DeskNow({ locale, claim }: { locale: Locale; claim: ClaimView }) {
  const t = translator(locale, 'claim')
  const { status } = claim
  return (
    <aside className="grid content-start gap-4 border-t border-ink pt-3 lg:sticky lg:top-4">
      <h2 className="eyebrow">{translator(locale, 'check')('desk.now')}</h2>
      <StatusMark locale={locale} status={status.status} size={24} />
      <p className="font-reading text-16">{reasonInWords(locale, status.reason as Reason)}</p>
      <div className="grid gap-2">
        <h3 className="font-medium">{t('affirmed by')}</h3>
        <Interval locale={locale} side={sideOf(claim, 'affirms')} desk />
        <h3 className="font-medium">{t('denied by')}</h3>
        <Interval locale={locale} side={sideOf(claim, 'denies')} desk />
      </div>
      <p className="text-12 text-quiet">{translator(locale, 'status')('intro', { rule: status.rule })}</p>
      <Link
        href={localePath(locale, `/desk/claims/${claim.id}#origins`)}
        className="link"
        target="_blank"
        rel="noreferrer"
      >
        {translator(locale, 'check')('desk.statements')}
      </Link>
    </aside>
  )
}
