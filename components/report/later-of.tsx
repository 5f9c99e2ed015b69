'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useSave } from '#components/desk/use-save.ts'
import { Button } from '#components/ui/button.tsx'
import { ComboBox } from '#components/ui/combo-box.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { Outcome } from '#domain/outcome.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

type Choice = { id: string; title: string; source: string; why: 'address' | 'text' | null }
type Props = {
  locale: Locale
  unfiled: string
  reports: readonly Choice[]
  action: (input: { unfiled: string; report: string }) => Promise<Outcome<{ number: number }>>
}

/** Says that what was brought in is a later version of a report that is here; those at its address come first. */
export function LaterOf({ locale, unfiled, reports, action }: Props) {
  const t = useWords('record.later')
  const router = useRouter()
  const likely = reports.find((report) => report.why === 'address')?.id ?? null
  const [report, setReport] = useState<string | null>(likely)
  const { save, sending, failure } = useSave()
  const keep = () =>
    report &&
    void save(
      () => action({ unfiled, report }),
      () => router.push(localePath(locale, `/desk/reports/${report}/snapshots`)),
    )
  return (
    <Disclosure summary={t('title')} open={likely !== null}>
      <div className="grid gap-3">
        <p className="text-14 text-quiet">{t('text')}</p>
        <ComboBox
          label={t('choose')}
          nothing={t('nothing')}
          openLabel={t('open')}
          defaultItems={reports.map(({ id, title, source, why }) => ({
            id,
            name: title,
            detail: why ? t(why === 'address' ? 'same address' : 'same text') : source,
          }))}
          selectedKey={report}
          onSelectionChange={(key) => setReport(key === null ? null : String(key))}
        />
        <div>
          <Button disabled={!report} aria-disabled={sending} onClick={keep}>
            {t(sending ? 'keeping' : 'keep')}
          </Button>
        </div>
        <FormFailure failure={failure} locale={locale} />
      </div>
    </Disclosure>
  )
}
