import { buttonClass } from '#components/ui/button.tsx'
import { controlClass, Field } from '#components/ui/field.tsx'
import { type Clock, clocks } from '#domain/history/moment.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { zoneName } from '#messages/zones.ts'

type Props = {
  locale: Locale
  zone: string
  /** the page as it is now, without a language: "/stories/x" */
  home: string
  clock?: Clock
  day?: string
  time?: string
}

/** Which clock, which day, which time: sent as a question to /moment, which leads to the page's address then. */
export function MomentForm({ locale, zone, home, clock = 'known', day = '', time = '' }: Props) {
  const t = translator(locale, 'moment')
  return (
    <form
      action={localePath(locale, '/moment')}
      method="get"
      className="flex flex-wrap items-start gap-x-6 gap-y-3"
    >
      <input type="hidden" name="page" value={home} />
      <fieldset className="grid gap-1">
        <legend className="sr-only">{t('clock')}</legend>
        {clocks.map((one) => (
          <label
            key={one}
            className="flex items-baseline gap-2 text-14 pointer-coarse:min-h-11 pointer-coarse:items-center"
          >
            <input
              type="radio"
              name="clock"
              value={one}
              defaultChecked={one === clock}
              className="accent-accent"
            />
            <span>
              {t(one)} <span className="text-12 text-quiet">{t(`${one} hint`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Field label={t('day')}>
        {(wiring) => (
          <input
            type="date"
            name="day"
            required
            max="9999-12-31"
            defaultValue={day}
            className={controlClass}
            {...wiring}
          />
        )}
      </Field>
      <Field label={t('time')} hint={t('time hint', { zone: zoneName(locale, zone) })}>
        {(wiring) => (
          <input type="time" name="time" defaultValue={time} className={controlClass} {...wiring} />
        )}
      </Field>
      <button type="submit" className={buttonClass('plain', 'self-start sm:mt-[1.375rem]')}>
        {t('show')}
      </button>
    </form>
  )
}
