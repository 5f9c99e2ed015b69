import { Disclosure } from '#components/ui/disclosure.tsx'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { MomentForm } from './moment-form.tsx'

type Props = { locale: Locale; zone: string; home: string }

/** On a page that shows now: the way to the same page as of a moment. */
export function MomentControl({ locale, zone, home }: Props) {
  return (
    <div className="print:hidden">
      <Disclosure summary={translator(locale, 'moment')('control')}>
        <MomentForm locale={locale} zone={zone} home={home} />
      </Disclosure>
    </div>
  )
}
