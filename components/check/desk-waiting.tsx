import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Section } from '#components/ui/section.tsx'
import type { CheckView } from '#domain/check/view.ts'
import type { Outcome } from '#domain/outcome.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { DeskCheck } from './desk-check.tsx'
import { DeskReviewForm, type Reviewing } from './desk-review-form.tsx'

type Props = {
  locale: Locale
  zone: string
  checks: readonly CheckView[]
  /** who looks: nobody reviews their own */
  self: string
  reviewed: boolean
  action: (input: Reviewing) => Promise<Outcome<unknown>>
}

/** Checks that wait for a second editor, each with its claim and with what can be said of it. */
export function DeskWaiting({ locale, zone, checks, self, reviewed, action }: Props) {
  const t = translator(locale, 'check-desk')
  return (
    <Section title={t('waiting title')} text={t(reviewed ? 'waiting text' : 'waiting off')}>
      {checks.length === 0 && <p className="text-quiet">{t('nothing waits')}</p>}
      <ol className="grid gap-8">
        {checks.map((check) => (
          <li key={check.id} className="grid gap-3 border-b border-hairline pb-6">
            <Link href={localePath(locale, `/desk/claims/${check.claim.id}`)} className="link w-fit text-14">
              <Dir language={check.claim.language}>{check.claim.wording}</Dir>
            </Link>
            <DeskCheck locale={locale} zone={zone} check={check} />
            {check.byId === self ? (
              <p className="text-14 text-quiet">{t('own')}</p>
            ) : (
              <DeskReviewForm locale={locale} check={check.id} action={action} />
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}
