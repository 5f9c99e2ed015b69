import { Dir } from '#components/ui/dir.tsx'
import type { ChangeLine } from '#domain/report/rereading.ts'
import { listInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** Of what a change was, how many words, and the note that came with it. */
export function ChangeTold({
  locale,
  language,
  change,
}: {
  locale: Locale
  language: string
  change: ChangeLine
}) {
  const t = translator(locale, 'rereading')
  const { kinds, added, removed, note } = change
  return (
    <>
      <p className="flex flex-wrap gap-x-3 text-14">
        {kinds.length > 0 && (
          <span>
            {t('reader.what', {
              kinds: listInWords(
                locale,
                kinds.map((kind) => t(`kind.${kind}`)),
              ),
            })}
          </span>
        )}
        {added + removed > 0 && <span className="text-quiet">{t('list.count', { added, removed })}</span>}
      </p>
      {note !== null && (
        <blockquote className="border-s-2 border-hairline ps-3 text-14">
          <span className="text-quiet">{t('list.note')}: </span>
          <Dir language={language}>{note}</Dir>
        </blockquote>
      )}
    </>
  )
}
