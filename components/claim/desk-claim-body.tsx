import type { ReactNode } from 'react'
import { checksInOrder } from '#components/check/checks-in-order.ts'
import { DeskCheck } from '#components/check/desk-check.tsx'
import { StanceMark } from '#components/statement/stance-mark.tsx'
import { Section } from '#components/ui/section.tsx'
import type { ClaimStatement, ClaimView } from '#domain/claim/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { DeskSide } from './desk-side.tsx'
import { DeskStatement } from './desk-statement.tsx'
import { Explanation } from './explanation.tsx'
import { LoadSets } from './load-sets.tsx'
import { fallenOf, unsidedOf } from './sides.ts'

type Props = {
  locale: Locale
  zone: string
  claim: ClaimView
  /** possible edges, to be decided */
  edges: ReactNode
  /** what is said of a statement's withdrawal, under it */
  withdrawal?: (statement: ClaimStatement) => ReactNode
}

/** All that bears on a claim, as readers see it, with what an editor can do to each part beside it. */
export function DeskClaimBody({ locale, zone, claim, edges, withdrawal }: Props) {
  const t = translator(locale, 'claim')
  // where one side has it all, its origins stand in two columns instead of beside nothing
  const oneSided = (claim.origins.affirms.length === 0) !== (claim.origins.denies.length === 0)
  const unsided = unsidedOf(claim).flatMap(({ statements }) => statements)
  return (
    <>
      <Section id="checks" title={t('checks')}>
        <div className="grid gap-6">
          {claim.checks.length === 0 && <p className="text-quiet">{t('no checks')}</p>}
          {checksInOrder(claim.checks).map((check) => (
            <DeskCheck key={check.id} locale={locale} zone={zone} check={check} actions />
          ))}
        </div>
      </Section>
      <Explanation locale={locale} zone={zone} claim={claim} side="desk" />
      <Section
        id="origins"
        title={t('origins')}
        text={claim.statements.length === 0 ? t('desk.nothing tied') : undefined}
      >
        <div className={`grid gap-x-10 gap-y-8 ${oneSided ? '' : 'md:grid-cols-2'}`}>
          <DeskSide
            locale={locale}
            zone={zone}
            claim={claim}
            stance="affirms"
            wide={oneSided}
            under={withdrawal}
          />
          <DeskSide
            locale={locale}
            zone={zone}
            claim={claim}
            stance="denies"
            wide={oneSided}
            under={withdrawal}
          />
        </div>
        <div className="mt-6">
          <LoadSets locale={locale} claim={claim} />
        </div>
      </Section>
      <Section
        id="edges"
        title={t('edges.title')}
        text={claim.edges.length > 0 ? t('edges.text') : undefined}
      >
        {edges}
      </Section>
      <Uncounted locale={locale} zone={zone} kind="fallen" statements={fallenOf(claim)} under={withdrawal} />
      <Uncounted locale={locale} zone={zone} kind="others" statements={unsided} under={withdrawal} />
    </>
  )
}

type UncountedProps = {
  locale: Locale
  zone: string
  kind: 'fallen' | 'others'
  statements: readonly ClaimStatement[]
  under?: (statement: ClaimStatement) => ReactNode
}

/** Statements that no origin counts, and why. */
function Uncounted({ locale, zone, kind, statements, under }: UncountedProps) {
  const t = translator(locale, 'claim')
  if (statements.length === 0) return null
  return (
    <Section title={t(kind)} text={t(`${kind} text`)}>
      <ul className="grid gap-x-10 gap-y-5 md:grid-cols-2">
        {statements.map((statement) => (
          <li key={statement.id} className="grid content-start gap-1">
            <StanceMark locale={locale} stance={statement.stance} />
            <DeskStatement locale={locale} zone={zone} statement={statement} />
            {under?.(statement)}
          </li>
        ))}
      </ul>
    </Section>
  )
}
