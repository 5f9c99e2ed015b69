import { StanceShape } from '#components/statement/stance-shape.tsx'
import { stancesIn } from '#domain/story/by-source.ts'
import type { Cell } from '#domain/story/by-source-view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/**
 * The stances of a cell as signs: white on their colour where the source has it first hand, in their colour on paper
 * where it only carries it from another, struck through where nothing of it stands.
 */
export function CellSigns({ locale, cell }: { locale: Locale; cell: Cell }) {
  const t = translator(locale, 'explain.by source')
  const names = translator(locale, 'stance.name')
  return stancesIn(cell).map(({ stance, live }) => {
    const all = cell.statements.filter((statement) => statement.stance === stance)
    const firstHand = all.some((statement) => statement.firstHand && statement.live)
    const words = [
      t('count', { stance: names(stance), count: all.length }),
      firstHand && t('first hand'),
      !live && t('fallen'),
    ]
    return (
      <span key={stance} className={`sign sign-${stance} ${firstHand ? 'own' : ''} ${live ? '' : 'struck'}`}>
        <StanceShape stance={stance} size={12} />
        <span className="sr-only">{words.filter(Boolean).join(', ')}. </span>
      </span>
    )
  })
}
