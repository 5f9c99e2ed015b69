import { inForce } from '#components/check/checks-in-order.ts'
import { verdictName } from '#components/check/verdict-name.ts'
import type { CheckView } from '#domain/check/view.ts'
import { dayInWords } from '#messages/format.ts'
import { translator } from '#messages/translator.ts'
import type { ImageProps } from './claim-image.tsx'
import { EDGE, Headline, ROOM, ShareFrame, Words } from './frame.tsx'
import { changedOf } from './last-change.ts'
import { fittedHeadline, wrapped } from './wrap.ts'

/** A check as a picture: the claim, the verdict, who signed it, and whether it still stands. */
export function CheckImage({ locale, zone, host, check }: ImageProps & { check: CheckView }) {
  const t = translator(locale, 'check')
  const day = (at: string) => dayInWords(locale, at, zone)
  const verdict = verdictName(locale, { verdict: check.verdict, names: check.verdictNames })
  const signed = t('signed by', { name: `\u2068${check.byName}\u2069`, time: day(check.at) })
  const state = check.retraction ? t('was retracted') : check.correctedById ? t('was corrected') : ''
  return (
    <ShareFrame
      locale={locale}
      host={host}
      kind={t('of')}
      foot={translator(locale, 'share')('changed', { time: day(changedOf.check(check)) })}
    >
      <Headline
        page={locale}
        language={check.claim.language}
        y={180}
        {...fittedHeadline(check.claim.wording, ROOM, [
          [56, 3],
          [44, 4],
        ])}
      />
      <line x1={EDGE} x2={EDGE + ROOM} y1={404} y2={404} className="stroke-ink" strokeWidth={2} />
      <Words
        page={locale}
        y={466}
        size={46}
        className={`font-reading font-semibold ${inForce(check) ? '' : 'fill-quiet'}`}
      >
        {wrapped(verdict, 46, ROOM * 0.6, 1)[0] ?? ''}
      </Words>
      <Words page={locale} at="end" y={466} size={30} className="fill-danger font-semibold">
        {state}
      </Words>
      <Words page={locale} y={526} size={28}>
        {wrapped(signed, 28, ROOM, 1)[0] ?? ''}
      </Words>
    </ShareFrame>
  )
}
