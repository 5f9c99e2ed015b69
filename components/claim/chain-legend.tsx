import type { ReactNode } from 'react'
import type { ChainSide } from '#domain/claim/chain-view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Standing } from './chain-marks.tsx'

/** What the signs of the drawings mean, those that stand in them alone. */
export function ChainLegend({ locale, sides }: { locale: Locale; sides: readonly ChainSide[] }) {
  const t = translator(locale, 'explain.mark')
  const statements = sides.flatMap(({ origins }) =>
    origins.flatMap(({ rows }) => rows.flatMap((row) => (row.kind === 'statement' ? [row.statement] : []))),
  )
  const signs: [shown: boolean, sign: ReactNode, words: string][] = [
    [
      statements.some((one) => one.live && one.hedged === 'no'),
      <Standing key="s" look="stands" />,
      t('stands'),
    ],
    [
      statements.some((one) => one.live && one.hedged !== 'no'),
      <Standing key="h" look="hedged" />,
      t('hedged'),
    ],
    [statements.some((one) => !one.live), <Standing key="f" look="fallen" />, t('fallen')],
    [
      statements.some((one) => one.loadBearing),
      <circle key="b" r={7.25} strokeWidth={1.25} className="fill-none stroke-ink" />,
      t('bears'),
    ],
    [
      sides.some(({ brackets }) => brackets.length > 0),
      <path
        key="p"
        d="M-7 -5H4V5H-7"
        strokeDasharray="3 2"
        strokeWidth={1.25}
        className="fill-none stroke-mark-disputed"
      />,
      t('bracket'),
    ],
  ]
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-12 text-quiet">
      {signs
        .filter(([shown]) => shown)
        .map(([, sign, words]) => (
          <li key={words} className="flex items-center gap-1.5">
            <svg
              width={18}
              height={18}
              viewBox="-9 -9 18 18"
              aria-hidden="true"
              className="text-ink rtl:-scale-x-100"
            >
              {sign}
            </svg>
            {words}
          </li>
        ))}
    </ul>
  )
}
