import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import type { Changes } from '#domain/report/changes.ts'
import { instantInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = {
  locale: Locale
  zone: string
  snapshots: Changes['snapshots']
  merged: boolean
  from: number
  to: number
}

/** Any two snapshots to be compared: a form that asks for the page again, so it works without script and can be linked to. */
export function ChooseTwo({ locale, zone, snapshots, merged, from, to }: Props) {
  const t = translator(locale, 'rereading')
  const options = snapshots.map(({ number, retrievedAt }) => ({
    value: String(number),
    name: t('list.snapshot', { number, time: instantInWords(locale, retrievedAt, zone) }),
  }))
  return (
    <form action="#two" className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto] print:hidden">
      {merged && <input type="hidden" name="text" value="own" />}
      <Select
        key={`from ${from}`}
        name="from"
        label={t('diff.from')}
        options={options}
        defaultValue={String(from)}
      />
      <Select key={`to ${to}`} name="to" label={t('diff.to')} options={options} defaultValue={String(to)} />
      <Button type="submit">{t('diff.compare')}</Button>
    </form>
  )
}
