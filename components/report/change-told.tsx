import { Dir } from '#components/ui/dir.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import type { BesideChange } from '#domain/report/beside.ts'
import type { ChangeLine } from '#domain/report/rereading.ts'
import { listInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** Of what a change was, how many words, and the note that came with it. */
export function ChangeTold({
  locale,
  language,
  change,
  beside = [],
}: {
  locale: Locale
  language: string
  change: ChangeLine
  /** byline and captions in their words, for the desk alone: readers are told that they changed */
  beside?: BesideChange[]
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
      {beside.map(({ kind, was, is }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two captions may have the same words, and the list never moves
        <p key={at} className="text-14">
          <Filled
            words={t(is === null ? `beside.${kind} gone` : `beside.${kind}`, { was: hole(0), is: hole(1) })}
            parts={[
              <Dir key="was" language={language}>
                {was}
              </Dir>,
              <Dir key="is" language={language}>
                {is ?? ''}
              </Dir>,
            ]}
          />
        </p>
      ))}
      {note !== null && (
        <blockquote className="border-s-2 border-hairline ps-3 text-14">
          <span className="text-quiet">{t('list.note')}: </span>
          <Dir language={language}>{note}</Dir>
        </blockquote>
      )}
    </>
  )
}
