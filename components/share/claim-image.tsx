import { reasonInWords } from '#components/check/reason.ts'
import { textWidth } from '#components/timeline/text-width.ts'
import type { Reason } from '#domain/check/reason.ts'
import type { ClaimView } from '#domain/claim/view.ts'
import { dayInWords, originsAndReports } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { EDGE, Headline, ROOM, ShareFrame, Words } from './frame.tsx'
import { changedOf } from './last-change.ts'
import { StatusLine } from './status-line.tsx'
import { fittedHeadline, wrapped } from './wrap.ts'

export type ImageProps = { locale: Locale; zone: string; host: string }

/** A claim as a picture: its wording, its status by shape and word, the count it rests on, and when it last changed. */
export function ClaimImage({ locale, zone, host, claim }: ImageProps & { claim: ClaimView }) {
  const t = translator(locale, 'claim')
  const { status, affirms, denies, reports } = claim.status
  const changed = changedOf.claim(claim)
  const headline = fittedHeadline(claim.wording, ROOM, [
    [68, 3],
    [56, 4],
    [46, 5],
  ])
  const below = 184 + (headline.lines.length - 1) * headline.size * 1.22 + 62
  const room = Math.max(0, Math.floor((466 - below) / 42) + 1)
  const onlyDenied = affirms[1] === 0 && denies[1] > 0
  const counts = originsAndReports(locale, ...(onlyDenied ? denies : affirms), reports)
  const name = translator(locale, 'status')(`name.${status}`)
  const size = textWidth(`${name}${counts}`, 36) > ROOM - 120 ? 28 : 36
  return (
    <ShareFrame
      locale={locale}
      host={host}
      kind={`${t('one')} · ${t(`kind.${claim.kind}`)}`}
      foot={
        changed ? translator(locale, 'share')('changed', { time: dayInWords(locale, changed, zone) }) : ''
      }
    >
      <Headline page={locale} language={claim.language} y={184} {...headline} />
      {wrapped(reasonInWords(locale, claim.status.reason as Reason), 30, ROOM, Math.min(room, 3)).map(
        (line, at) => (
          <Words key={line} page={locale} y={below + at * 42} size={30} className="font-reading fill-quiet">
            {line}
          </Words>
        ),
      )}
      <StatusLine locale={locale} status={status} words={name} y={526} size={size} />
      <Words page={locale} at="end" u={EDGE} y={526} size={size} className="font-medium">
        {counts}
      </Words>
    </ShareFrame>
  )
}
