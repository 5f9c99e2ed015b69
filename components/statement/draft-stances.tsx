'use client'
import Link from 'next/link'
import { StatusShape } from '#components/claim/status-shape.tsx'
import { useDeskContext } from '#components/desk/desk-context.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import type { DeskDraft } from './draft-wording.ts'
import { StanceShape } from './stance-shape.tsx'

/** The claims a draft bears on: how, and how each claim stands now. */
export function DraftStances({ draft }: { draft: DeskDraft }) {
  const desk = useDeskContext()
  const t = useWords('desk.reading')
  const stance = useWords('stance.name')
  const status = useWords('status.name')
  if (draft.stances.length === 0) return null
  return (
    <ul className="mt-3 border-t border-hairline">
      {draft.stances.map(({ claimId, wording, value, language }) => {
        const now = desk.statuses[claimId]
        return (
          <li key={claimId} className="grid gap-0.5 border-b border-hairline py-1.5">
            <span className="flex items-start gap-2">
              <span className="inline-flex items-center gap-1 whitespace-nowrap">
                <StanceShape stance={value} />
                {stance(value)}
              </span>
              <Link href={localePath(desk.locale, `/desk/claims/${claimId}`)} className="link grow">
                <Dir language={language}>{wording}</Dir>
              </Link>
              <Button
                look="quiet"
                className="-my-1.5 px-2"
                onClick={() => void desk.tie(draft, claimId, null)}
              >
                {t('untie')}
              </Button>
            </span>
            {now && (
              <span className="inline-flex items-center gap-1.5 text-12 text-quiet">
                <StatusShape status={now.status} size={12} />
                <span className="font-medium text-ink">{status(now.status)}</span>
                {now.origins}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
