import { Dir } from '#components/ui/dir.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import { Section } from '#components/ui/section.tsx'
import { TimeIn } from '#components/ui/time-in.tsx'
import { differenceTypes } from '#domain/figure/difference.ts'
import type { DifferenceView, FigureView } from '#domain/figure/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { amountInWords } from './amount.ts'

type Props = { locale: Locale; zone: string; figure: Pick<FigureView, 'differences' | 'values'> }

/** Why values of a figure differ: what editors decided, pair by pair, and how many differ by what is on record. */
export function Differences({ locale, zone, figure: { differences, values } }: Props) {
  const t = translator(locale, 'figure')
  const decided = differences.filter((one) => one.decision)
  const counts = differenceTypes
    .map((type) => ({
      type,
      count: differences.filter((one) => !one.decision && one.settled && one.suggested === type).length,
    }))
    .filter(({ count }) => count > 0)
  const byId = new Map(values.map((value) => [value.id, value]))
  const value = (id: string) => {
    const found = byId.get(id)
    return (
      <a key={id} href={`#v-${id}`} className="link">
        {found && amountInWords(locale, found.amount)}
      </a>
    )
  }
  return (
    <Section id="differences" title={t('differences')} text={t('differences text')}>
      <ul className="grid gap-4">
        {decided.map((one) => (
          <li key={`${one.a} ${one.b}`} className="grid max-w-measure gap-0.5">
            <p className="font-medium">
              <Filled words={t('pair', { a: hole(0), b: hole(1) })} parts={[value(one.a), value(one.b)]} />
            </p>
            <Decision locale={locale} zone={zone} decision={one.decision!} />
          </li>
        ))}
        {counts.map(({ type, count }) => (
          <li key={type} className="text-14">
            {t('settled', { count, type: t(`difference.${type}`).toLocaleLowerCase(locale) })}
          </li>
        ))}
        {decided.length + counts.length === 0 && <li className="text-quiet">{t('no differences')}</li>}
      </ul>
    </Section>
  )
}

type DecisionProps = { locale: Locale; zone: string; decision: NonNullable<DifferenceView['decision']> }

/** An editor's word: the type, who and when, and the reasons. */
export function Decision({ locale, zone, decision: { type, reasons, byName, at } }: DecisionProps) {
  const t = translator(locale, 'figure')
  const name = `\u2068${byName}\u2069`
  return (
    <>
      <p className="text-14 text-quiet">
        <TimeIn
          locale={locale}
          zone={zone}
          at={at}
          words={(time) => t('decided', { type: t(`difference.${type}`), name, time })}
        />
      </p>
      {reasons && (
        <p className="font-reading text-16">
          <Dir>{reasons}</Dir>
        </p>
      )}
    </>
  )
}
