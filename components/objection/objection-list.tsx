import type { ObjectionView } from '#domain/objection/view.ts'
import { instantInWords } from '#messages/format.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { DeskObjection, type ObjectionActions } from './desk-objection.tsx'
import { ObjectionKeys } from './objection-keys.tsx'
import { placeOnPage } from './place-on-page.ts'

type Props = { locale: Locale; zone: string; objections: readonly ObjectionView[]; actions: ObjectionActions }

/** What visitors object to, each with its place and what the desk may do with it. */
export function ObjectionList({ locale, zone, objections, actions }: Props) {
  const t = translator(locale, 'objection')
  const d = translator(locale, 'objection.desk')
  return (
    <>
      <ObjectionKeys />
      <ul className="grid">
        {objections.map((one) => (
          <DeskObjection
            key={`${one.id} ${one.version}`}
            locale={locale}
            objection={one}
            kind={t(`kinds.${one.kind}`)}
            href={localePath(locale, placeOnPage(one))}
            at={instantInWords(locale, one.lastAt, zone)}
            times={one.times > 1 ? d('times', { count: one.times }) : ''}
            actions={actions}
          />
        ))}
      </ul>
    </>
  )
}
