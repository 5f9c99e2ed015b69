import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { ownText } from '#domain/report/own-text.ts'
import type { OtherText } from '#domain/report/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = {
  locale: Locale
  texts: readonly OtherText[]
  /** of each the page of its snapshots, where what is reworded is decided on */
  snapshots?: boolean
}

/** The other texts of what is one report by a merge, each a link to where its own drafts are decided on. */
export function OneWith({ locale, texts, snapshots = false }: Props) {
  const t = translator(locale, 'record.one with')
  const waits = translator(locale, 'inbox.what')
  if (texts.length === 0) return null
  return (
    <div className="mt-3 grid gap-1 border-s-2 border-hairline ps-3 text-14">
      <p className="text-quiet">{t(texts.some(({ merged }) => !merged) ? 'merged' : 'took in')}</p>
      <ul className="grid gap-1">
        {texts.map(({ id, title, language, source, merged, drafts, reworded }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-2">
            <Link
              href={localePath(locale, ownText(id, merged, snapshots ? '/snapshots' : ''))}
              className="link"
            >
              <Dir language={language}>{title}</Dir>
            </Link>
            <span className="text-quiet">
              <Dir>{source}</Dir>
            </span>
            {drafts > 0 && <span>{waits('drafts', { open: drafts, untied: 0 })}</span>}
            {reworded > 0 && (
              <Link href={localePath(locale, ownText(id, merged, '/snapshots'))} className="link">
                {waits('rewording', { count: reworded })}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
