'use client'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { asPrecise, type Precision, precisions, publishedAt } from '#domain/report/published.ts'
import type { Choice } from '#messages/languages.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { zoneName } from '#messages/zones.ts'
import type { FilingDraft } from './filing-draft.ts'

type When = Pick<FilingDraft, 'when' | 'precision' | 'zone'>
type Props = { locale: Locale; value: When; zones: Choice[]; error?: string; onChange: (value: When) => void }

const inputs = { instant: 'datetime-local', day: 'date', month: 'month', year: 'number' } as const
const blank = '0000-01-01T00:00'

/** When the report was published: how exactly it is known, the time, its zone, and what that means in words. */
export function FilingWhen({ locale, value, zones, error, onChange }: Props) {
  const t = useWords('report.filing')
  const { when, precision, zone } = value
  const at = when ? publishedAt(when, precision, zone) : null
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-14 font-medium">{t('published')}</legend>
      <div className="grid grid-cols-[8rem_minmax(0,1fr)] gap-3">
        <Select
          label={t('precision')}
          value={precision}
          options={precisions.map((each) => ({ value: each, name: t(`known.${each}`) }))}
          onChange={(event) => onChange({ ...value, precision: event.target.value as Precision })}
        />
        <TextField
          key={precision}
          label={t(precision === 'instant' ? 'time' : `known.${precision}`)}
          type={inputs[precision]}
          dir="ltr"
          error={error}
          value={asPrecise(when, precision)}
          onChange={({ target }) =>
            onChange({
              ...value,
              when: target.value && target.value + (when || blank).slice(target.value.length),
            })
          }
        />
        {precision === 'instant' && (
          <div className="col-span-2">
            <Select
              label={t('zone')}
              value={zone}
              options={zones}
              onChange={(event) => onChange({ ...value, zone: event.target.value })}
            />
          </div>
        )}
      </div>
      {/* the browser's own words for the time may differ from the server's by a comma */}
      <p aria-live="polite" className="text-12 text-quiet" suppressHydrationWarning>
        {at ? inWords(locale, at, value, t) : t(when ? 'no such time' : 'not known')}
      </p>
    </fieldset>
  )
}

const shown: Record<Precision, Intl.DateTimeFormatOptions> = {
  instant: { dateStyle: 'full', timeStyle: 'short', hourCycle: 'h23' },
  day: { dateStyle: 'full' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
}

function inWords(
  locale: Locale,
  at: string,
  { precision, zone }: When,
  t: (
    key: 'means instant' | 'means utc' | 'means day' | 'means part',
    values: Record<string, string>,
  ) => string,
): string {
  const tag = { en: 'en-GB', ar: 'ar-u-nu-latn', he: 'he' }[locale]
  const say = (options: Intl.DateTimeFormatOptions, timeZone: string) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone, calendar: 'gregory' }).format(new Date(at))
  if (precision !== 'instant')
    return t(precision === 'day' ? 'means day' : 'means part', { time: say(shown[precision], 'UTC') })
  const time = say(shown.instant, zone)
  if (zone === 'UTC') return t('means utc', { time })
  return t('means instant', { time, zone: zoneName(locale, zone), utc: say(shown.instant, 'UTC') })
}
