'use client'
import { X } from 'lucide-react'
import { useDeskContext } from '#components/desk/desk-context.tsx'
import { textOf } from '#components/report/selection.ts'
import { Button } from '#components/ui/button.tsx'
import type { Span } from '#domain/reading/types.ts'
import { directionOf } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { type Part, parts, type Working } from './draft-wording.ts'

type Props = {
  working: Working
  change: (to: Partial<Working>) => void
  put: (part: Part, more: boolean) => void
  /** what is selected in the text now */
  passage: Span | null
  error?: string
}

/** The passages of a wording: its words, its cue, its speaker's mention. Each is set from what is selected in the text. */
export function DraftPieces({ working, change, put, passage, error }: Props) {
  const { report } = useDeskContext()
  const t = useWords('desk.edit')
  const own = { lang: report.language, dir: directionOf(report.language) }
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-14 font-medium">{t('passages')}</legend>
      {parts.map((part, index) => (
        <div key={part} className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-start gap-2">
          <Button
            keys={String(index + 1)}
            disabled={!passage}
            onClick={(event) => put(part, event.shiftKey)}
            className="w-full justify-between! px-2"
          >
            {t(`part.${part}`)}
          </Button>
          <ul className="grid gap-1 py-1.5">
            {working[part].length === 0 && <li className="text-quiet">{t('unmarked')}</li>}
            {working[part].map((span) => (
              <li key={span.join()} className="flex items-start gap-1">
                <span {...own} className="line-clamp-4 grow text-start font-reading text-14">
                  {textOf(report.text, [span])}
                </span>
                <button
                  type="button"
                  aria-label={t('remove piece')}
                  onClick={() => change({ [part]: working[part].filter((each) => each !== span) })}
                  className="grid size-5 shrink-0 place-items-center text-quiet hover:text-ink pointer-coarse:size-11"
                >
                  <X aria-hidden="true" className="size-3.5" />
                </button>
              </li>
            ))}
            {passage && working[part].length > 0 && (
              <li>
                <Button
                  look="quiet"
                  keys={`Shift+${index + 1}`}
                  onClick={() => put(part, true)}
                  className="-ms-3"
                >
                  {t('add piece')}
                </Button>
              </li>
            )}
          </ul>
        </div>
      ))}
      {error && <p className="text-12 font-medium text-danger">{error}</p>}
      <p aria-live="polite" className="line-clamp-4 border-s-2 border-hairline ps-2 text-12 text-quiet">
        {passage ? (
          <>
            {t('selected')} <bdi {...own}>{textOf(report.text, [passage])}</bdi>
          </>
        ) : (
          t('how to mark')
        )}
      </p>
    </fieldset>
  )
}
