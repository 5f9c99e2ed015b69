import { Disclosure } from '#components/ui/disclosure.tsx'
import { Section } from '#components/ui/section.tsx'
import type { Scale, ScaleEntry } from '#domain/check/scale.ts'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { DeskReviewedSwitch } from './desk-reviewed-switch.tsx'
import { DeskVerdictForm, type VerdictSaving } from './desk-verdict-form.tsx'

type Props = {
  locale: Locale
  scale: Scale
  admin: boolean
  save: (input: VerdictSaving) => Promise<Outcome<unknown>>
  setReviewed: (input: { reviewed: boolean; version: number }) => Promise<Outcome<unknown>>
}

/** The house's scale: every verdict in three languages with its public number; an admin changes it here. */
export function DeskScale({ locale, scale, admin, save, setReviewed }: Props) {
  const t = translator(locale, 'check-desk')
  const next = Math.max(0, ...scale.verdicts.map(({ position }) => position)) + 1
  return (
    <Section title={t('scale')} text={t('scale text')}>
      <div className="grid gap-6">
        {admin && (
          <DeskReviewedSwitch
            locale={locale}
            reviewed={scale.reviewed}
            version={scale.reviewedVersion}
            action={setReviewed}
          />
        )}
        <ol className="grid max-w-2xl">
          {scale.verdicts.map((entry) => (
            <li key={entry.key} className="border-b border-hairline py-2">
              <Entry locale={locale} entry={entry} />
              {admin && (
                <Disclosure summary={t('change')}>
                  <DeskVerdictForm
                    key={`${entry.key} ${entry.version}`}
                    locale={locale}
                    entry={entry}
                    save={save}
                  />
                </Disclosure>
              )}
            </li>
          ))}
        </ol>
        {admin && (
          <Disclosure summary={t('add')}>
            <DeskVerdictForm key={next} locale={locale} entry={null} position={next} save={save} />
          </Disclosure>
        )}
      </div>
    </Section>
  )
}

function Entry({ locale, entry }: { locale: Locale; entry: ScaleEntry }) {
  const t = translator(locale, 'check-desk')
  const others = (['en', 'ar', 'he'] as const).filter((language) => language !== locale)
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <span className={`min-w-40 font-medium ${entry.retired ? 'text-quiet line-through' : ''}`}>
        {entry.names[locale]}
      </span>
      <span className="min-w-20 text-14 tabular-nums">
        {entry.rating === null ? t('no rating') : t('rating', { rating: entry.rating })}
      </span>
      {others.map((language) => (
        <span key={language} lang={language} dir="auto" className="text-14 text-quiet">
          {entry.names[language]}
        </span>
      ))}
      {entry.retired && <span className="text-12 text-quiet">{t('retired')}</span>}
    </p>
  )
}
