import { CheckNote } from '#components/check/check-note.tsx'
import { checksInOrder } from '#components/check/checks-in-order.ts'
import { StanceMark } from '#components/statement/stance-mark.tsx'
import { Section } from '#components/ui/section.tsx'
import type { ClaimView } from '#domain/claim/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Explanation } from './explanation.tsx'
import { EdgeList } from './interval.tsx'
import { LoadSets } from './load-sets.tsx'
import { Side } from './side.tsx'
import { fallenOf, sideOf, unsidedOf } from './sides.ts'
import { Statements } from './statements.tsx'

type Props = { locale: Locale; zone: string; claim: ClaimView }

/** All that bears on a claim: both sides by origin, what stands no longer, what takes no side, the editors' checks. */
export function ClaimBody({ locale, zone, claim }: Props) {
  const t = translator(locale, 'claim')
  const settled = claim.edges.filter((edge) => edge.verdict)
  const [affirms, denies] = [sideOf(claim, 'affirms'), sideOf(claim, 'denies')]
  const both = affirms.groups.length > 0 && denies.groups.length > 0
  const fallen = fallenOf(claim)
  const others = unsidedOf(claim)
  return (
    <>
      <Section id="checks" title={t('checks')}>
        <div className="grid gap-8">
          {claim.checks.length === 0 && <p className="text-quiet">{t('no checks')}</p>}
          {checksInOrder(claim.checks).map((check) => (
            <CheckNote key={check.id} locale={locale} zone={zone} check={check} />
          ))}
        </div>
      </Section>
      <Explanation locale={locale} zone={zone} claim={claim} />
      <Section id="origins" title={t('origins')}>
        <div className={`grid gap-x-12 gap-y-10 ${both ? 'md:grid-cols-2' : ''}`}>
          <Side locale={locale} zone={zone} stance="affirms" side={affirms} alone={!both} />
          <Side locale={locale} zone={zone} stance="denies" side={denies} alone={!both} />
        </div>
        <div className="mt-8 grid gap-4">
          {settled.length > 0 && (
            <div className="grid gap-2 text-14">
              <h3 className="font-medium">{t('editors word')}</h3>
              <EdgeList locale={locale} edges={settled} />
            </div>
          )}
          <LoadSets locale={locale} claim={claim} />
        </div>
      </Section>
      {fallen.length > 0 && (
        <Section title={t('fallen')} text={t('fallen text')}>
          <Statements locale={locale} zone={zone} statements={fallen} stances />
        </Section>
      )}
      {others.length > 0 && (
        <Section title={t('others')} text={t('others text')}>
          <div className="grid gap-8">
            {others.map(({ stance, statements }) => (
              <div key={stance} className="grid gap-3">
                <h3 className="border-b border-hairline pb-1 font-medium">
                  <StanceMark locale={locale} stance={stance} />
                </h3>
                <Statements locale={locale} zone={zone} statements={statements} />
              </div>
            ))}
          </div>
        </Section>
      )}
    </>
  )
}
