import Link from 'next/link'
import { RecordForm } from '#components/desk/record-form.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { HoldingView } from '#domain/source/record-view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { holdingFields } from './holding-fields.ts'
import { HoldingsTable } from './holdings-table.tsx'
import { OwnersUp } from './owners-up.tsx'

type Save = (input: object) => Promise<Outcome<unknown>>
type Props = {
  locale: Locale
  /** what is held, as a write names it */
  of: { source: string } | { group: string }
  version: number
  holdings: HoldingView[]
  above: { id: string; name: string }[]
  /** by whom the record was last changed */
  by: string | null
  /** absent for who may not change it */
  actions?: { hold: Save; unhold: Save } | false
}

/** Who held a source or a group, each row to be corrected or taken out by an admin, and a form for a new one. */
export function DeskOwners({ locale, of, version, holdings, above, by, actions }: Props) {
  const t = translator(locale, 'source-record.ownership')
  const key = Object.values(of)[0] as string
  const overtaken = overtakenWords(locale, by)
  const owner = ({ id, name }: { id: string; name: string }) => (
    <Link
      href={localePath(locale, `/desk/sources/owners/${id}`)}
      className="link inline-block min-h-6 leading-6"
    >
      <Dir>{name}</Dir>
    </Link>
  )
  const change = (holding: HoldingView) =>
    actions && (
      <div className="flex flex-wrap gap-x-4">
        <Disclosure summary={t('correct')}>
          <RecordForm
            locale={locale}
            name={`holding:${holding.id}`}
            fields={holdingFields(locale, holding)}
            fixed={{ ...of, replaces: holding.id }}
            version={version}
            submit={t('save')}
            save={actions.hold}
            overtaken={overtaken}
          />
        </Disclosure>
        <Disclosure summary={t('void')}>
          <RecordForm
            locale={locale}
            name={`void:${holding.id}`}
            fields={[{ name: 'reason', kind: 'lines', label: t('void reason') }]}
            fixed={{ ...of, replaces: holding.id }}
            version={version}
            submit={t('save')}
            save={actions.unhold}
            overtaken={overtaken}
          />
        </Disclosure>
      </div>
    )
  return (
    <div className="grid grid-cols-1 gap-3">
      {holdings.length > 0 ? (
        <HoldingsTable locale={locale} holdings={holdings} owner={owner} under={change} />
      ) : (
        <p className="text-quiet">{t('none')}</p>
      )}
      <OwnersUp locale={locale} owners={above} owner={owner} />
      {actions && (
        <Disclosure summary={t('add')}>
          <RecordForm
            locale={locale}
            name={`holding:${key}`}
            fields={holdingFields(locale)}
            fixed={of}
            version={version}
            submit={t('save')}
            save={actions.hold}
            overtaken={overtaken}
          />
        </Disclosure>
      )}
    </div>
  )
}

/** What is said where somebody else was first. */
export function overtakenWords(locale: Locale, by: string | null) {
  const t = translator(locale, 'source-record.overtaken')
  return { title: t('title', { by: by ?? t('somebody') }), safe: t('safe'), todo: t('todo') }
}
