import { TimeIn } from '#components/ui/time-in.tsx'
import type { ClaimView } from '#domain/claim/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; zone: string; moves: ClaimView['moves'] }

/** When an expected thing was due, and each time that was moved. */
export function ClaimMoves({ locale, zone, moves }: Props) {
  const t = translator(locale, 'claim')
  if (moves.length === 0) return null
  return (
    <div className="grid gap-1 text-14">
      {moves.length > 1 && (
        <p className="font-medium first-letter:uppercase">{t('moved times', { count: moves.length - 1 })}</p>
      )}
      <ol className="grid gap-1">
        {moves.map((move, index) => (
          <li key={`${move.at} ${move.due.from}`} className="flex flex-wrap gap-x-3">
            <span>
              <TimeIn
                locale={locale}
                zone={zone}
                at={move.due}
                words={(time) => t(index === 0 ? 'first due' : 'moved to', { time })}
              />
            </span>
            <span className="text-quiet">
              <TimeIn locale={locale} zone={zone} at={move.at} words={(time) => t('announced', { time })} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
