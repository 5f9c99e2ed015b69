import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Time } from '#components/ui/time.tsx'
import type { FigureView, ValueView } from '#domain/figure/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { exactInWords, givenOf } from './amount.ts'
import { letterOf } from './chart-layout.ts'
import { lineColour } from './line-colour.ts'
import { ValueSource } from './value-source.tsx'

type Props = {
  locale: Locale
  zone: string
  figure: Pick<FigureView, 'id' | 'lines' | 'values' | 'unit'>
  /** with the ways to correct and withdraw, and to the reading desk */
  desk?: boolean
}

const cell = 'px-2 pt-2 pb-0.5 align-baseline first:ps-0 last:pe-0'

/** Every value with its as-of and line, newest first; decimals stand under each other, and each opens what made it. */
export function ValueTable({ locale, zone, figure, desk }: Props) {
  const t = translator(locale, 'figure')
  const { values, lines, unit } = figure
  const at = new Map(lines.map((line, index) => [line.key, index]))
  const places = Math.max(...values.map(({ amount }) => fraction(amount.value).length), 0)
  return (
    <table className="w-full border-collapse text-14">
      <caption className="sr-only">{t('values')}</caption>
      <thead className="border-b border-edge text-12 text-quiet">
        <tr>
          <th scope="col" className="py-1 pe-2 text-start font-medium">
            <span className="sr-only">{t('origin')}</span>
          </th>
          <th scope="col" className="px-2 text-start font-medium">
            {t('as of')}
          </th>
          <th scope="col" colSpan={3} className="ps-2 text-start font-medium">
            {t('value')}
          </th>
        </tr>
      </thead>
      {values.map((value) => {
        const index = at.get(value.line)
        return (
          <tbody
            key={value.id}
            id={`v-${value.id}`}
            className="border-b border-hairline target:bg-accent-soft"
          >
            <tr className={value.live ? '' : 'text-quiet'}>
              <td className={`${cell} w-4 font-semibold ${index === undefined ? '' : lineColour(index)}`}>
                {index === undefined ? '' : letterOf(index)}
              </td>
              <td className={cell}>
                <Time locale={locale} zone={zone} at={value.at} />
                {!value.asOf && (
                  <span className="ms-1 text-12 text-quiet">
                    ({t(value.dated ? 'as of said' : 'as of published')})
                  </span>
                )}
              </td>
              <Cells locale={locale} value={value} places={places} unit={unit} />
            </tr>
            <tr>
              <td />
              <td colSpan={4} className="px-2 pb-2">
                <ValueSource
                  locale={locale}
                  zone={zone}
                  value={value}
                  line={lines[index ?? -1]}
                  desk={desk}
                />
                {desk && (
                  <Link
                    href={localePath(locale, `/desk/figures/${figure.id}/values/${value.id}`)}
                    className="link inline-flex min-h-6 items-center text-12"
                  >
                    {t('desk.correct or withdraw')}
                  </Link>
                )}
              </td>
            </tr>
          </tbody>
        )
      })}
    </table>
  )
}

const fraction = (text: string) => text.split('.')[1] ?? ''

type CellsProps = { locale: Locale; value: ValueView; places: number; unit: string | null }

/** The words of the bound, the number on its decimal point, and what follows it. */
function Cells({ locale, value: { amount, live }, places, unit }: CellsProps) {
  const t = translator(locale, 'figure')
  const given = givenOf(amount)
  const own = fraction(amount.value)
  // the decimals that are missing take their room unseen, so that the points stand under each other
  const missing = `${own === '' && places > 0 ? '.' : ''}${'0'.repeat(places - own.length)}`
  const number = exactInWords(locale, amount.value)
  return (
    <>
      <td className={`${cell} text-12 whitespace-nowrap text-quiet ltr:text-end rtl:text-start`}>
        {given === 'exact' ? <span className="sr-only">{t('beside.exact')}</span> : t(`beside.${given}`)}
      </td>
      <td
        className={`${cell} w-0 text-18 whitespace-nowrap tabular-nums ltr:text-end rtl:text-start ${live ? '' : 'line-through'}`}
      >
        <bdi dir="ltr">
          {number}
          {missing && (
            <span aria-hidden="true" className="invisible select-none">
              {missing}
            </span>
          )}
        </bdi>
      </td>
      <td className={`${cell} text-12 text-quiet`}>
        {amount.to !== null && t('range end', { value: exactInWords(locale, amount.to) })}{' '}
        {amount.unit && amount.unit !== unit && <Dir>{amount.unit}</Dir>}
      </td>
    </>
  )
}
