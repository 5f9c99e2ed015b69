import Link from 'next/link'
import { Quote } from '#components/statement/quote.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import type { ClaimStatement } from '#domain/claim/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'

type Props = {
  locale: Locale
  statement: ClaimStatement
  /** the sentence, with a place for the source's name */
  words: (source: string) => string
}

/** What happened to a statement, in a sentence that leads to where it is read, and its words under it. */
export function ChangeSource({ locale, statement, words }: Props) {
  const { id, report, language } = statement
  return (
    <div className="grid gap-1">
      <p>
        <Filled
          words={words(hole(0))}
          parts={[
            <Link key="source" href={localePath(locale, `/reports/${report.id}#m-${id}`)} className="link">
              <Dir>{report.source.name}</Dir>
            </Link>,
          ]}
        />
      </p>
      <Quote language={language} quoted={false} size="desk">
        {statement.words}
      </Quote>
    </div>
  )
}
