import type { RecordField } from '#components/desk/record-form.tsx'
import type { HoldingView } from '#domain/source/record-view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** The fields of a holding, as it is on record or empty. */
export function holdingFields(locale: Locale, holding?: HoldingView): RecordField[] {
  const t = translator(locale, 'source-record.ownership')
  const optional = translator(locale, 'source-record')('optional')
  const [low, high] = holding?.share ?? []
  return [
    { name: 'owner', label: t('owner'), value: holding?.owner.name ?? '' },
    { name: 'low', kind: 'figure', label: t('low'), optional, value: low === undefined ? '' : String(low) },
    {
      name: 'high',
      kind: 'figure',
      label: t('high'),
      hint: t('high hint'),
      optional,
      value: high === undefined || high === low ? '' : String(high),
    },
    { name: 'from', kind: 'day', label: t('from'), optional, value: holding?.from ?? '' },
    { name: 'to', kind: 'day', label: t('until'), hint: t('until hint'), optional, value: holding?.to ?? '' },
    {
      name: 'reason',
      kind: 'lines',
      label: t('reason'),
      hint: t('reason hint'),
      value: holding?.reason ?? '',
    },
  ]
}
