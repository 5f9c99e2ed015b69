import { RecordForm } from '#components/desk/record-form.tsx'
import { Dir } from '#components/ui/dir.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { SourceNote } from '#domain/source/record-view.ts'
import { instantInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = {
  locale: Locale
  zone: string
  source: string
  notes: SourceNote[]
  save: (input: object) => Promise<Outcome<unknown>>
}

/** Notes of the desk on a source, newest first, with who wrote each and when. */
export function DeskNotes({ locale, zone, source, notes, save }: Props) {
  const t = translator(locale, 'source-record.notes')
  return (
    <div className="grid grid-cols-1 gap-3">
      <p className="max-w-measure text-quiet">{t('text')}</p>
      {notes.length > 0 && (
        <ul className="grid gap-3">
          {notes.map(({ id, text, byName, at }) => (
            <li key={id} className="border-s border-hairline ps-3">
              <Dir className="block max-w-measure whitespace-pre-wrap">{text}</Dir>
              <p className="text-12 text-quiet">
                <Dir>{byName}</Dir> · <time dateTime={at}>{instantInWords(locale, at, zone)}</time>
              </p>
            </li>
          ))}
        </ul>
      )}
      <RecordForm
        locale={locale}
        name={`note:${source}`}
        fields={[{ name: 'text', kind: 'lines', label: t('note') }]}
        fixed={{ source }}
        submit={t('save')}
        save={save}
      />
    </div>
  )
}
