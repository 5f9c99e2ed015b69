import Link from 'next/link'
import type { Span } from '#domain/reading/types.ts'
import type { DeskReport } from '#domain/report/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; report: DeskReport; span: Span; value: number }

/** From a number in a confirmed statement to the form that makes it a value of a figure of the statement's claim. */
export function ToFigure({ locale, report, span: [from, to], value }: Props) {
  const statement = report.drafts.find(
    ({ state, stances, anchor, withdrawn }) =>
      state === 'confirmed' && !withdrawn && stances.length > 0 && anchor.start <= from && to <= anchor.end,
  )
  const claim = statement?.stances[0]
  if (!statement || !claim) return null
  const query = new URLSearchParams({ statement: statement.id, found: String(value) })
  return (
    <>
      {' · '}
      <Link href={localePath(locale, `/desk/claims/${claim.claimId}/figures/new?${query}`)} className="link">
        {translator(locale, 'figure')('desk.add one')}
      </Link>
    </>
  )
}
