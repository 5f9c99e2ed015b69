'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useSave } from '#components/desk/use-save.ts'
import { Button } from '#components/ui/button.tsx'
import { Dir } from '#components/ui/dir.tsx'
import type { MergeKind } from '#domain/merge/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import type { LineInWords, MergeActions } from './types.ts'

type Props = {
  locale: Locale
  kind: MergeKind
  lines: readonly LineInWords[]
  actions: Pick<MergeActions, 'undoMerge' | 'undoSplit'>
}
const places = { claim: 'claims', actor: 'actors', report: 'reports' } as const

/** The merges and splits that something was part of; those in force can be undone. */
export function MergeHistory({ locale, kind, lines, actions }: Props) {
  const t = useWords('record.merge')
  const router = useRouter()
  const { save, sending, failure } = useSave()
  if (lines.length === 0) return null
  const undo = (line: LineInWords) =>
    void save<unknown>(
      () =>
        line.how.startsWith('split')
          ? actions.undoSplit({ id: line.id })
          : actions.undoMerge({ id: line.id }),
      () => router.refresh(),
    )
  return (
    <section className="grid gap-2">
      <h3 className="font-medium">{t('history')}</h3>
      <ul className="grid gap-3">
        {lines.map((line) => (
          <li
            key={line.id}
            className="grid justify-items-start gap-1 border-s-2 border-hairline ps-3 text-14"
          >
            <p>
              {t(`how.${line.how}`)}{' '}
              <Link href={localePath(locale, `/desk/${places[kind]}/${line.other.id}`)} className="link">
                <Dir language={line.other.language}>{line.other.name}</Dir>
              </Link>
            </p>
            <p className="text-12 text-quiet">
              {t('by', {
                name: `\u2068${line.byName}\u2069`,
                time: line.when,
                why: `\u2068${line.why}\u2069`,
              })}
            </p>
            {line.undone ? (
              <p className="text-12 text-quiet">
                {t('undone', {
                  name: `\u2068${line.undone.byName}\u2069`,
                  time: line.undone.when,
                })}
              </p>
            ) : (
              <Button aria-disabled={sending} onClick={() => undo(line)}>
                {t('undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FormFailure failure={failure} locale={locale} />
    </section>
  )
}
