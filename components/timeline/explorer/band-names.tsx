import { directionOf } from '#messages/locales.ts'
import { bandsOf } from '../scene/build.ts'
import type { Chosen } from '../scene/choice.ts'
import type { ExplorerProps } from './types.ts'

type Props = Pick<ExplorerProps, 'locale' | 'room' | 'words'> & { chosen: Chosen }

/** What each lane is, or the two clocks where there are none: they stay in place while time moves under them. */
export function BandNames({ chosen: { lanes }, locale, room, words }: Props) {
  const bands = bandsOf({ locale, width: 0, margin: 0, ...room }, lanes.length)
  return bands.map(({ top, happenedY, publishedY }, number) => {
    const lane = lanes[number]
    if (!lane)
      return (
        <div key={top} className="text-quiet">
          <p style={{ top: happenedY - 20 }} className="timeline-name">
            {words.happened}
          </p>
          <p style={{ top: publishedY + 3 }} className="timeline-name">
            {words.published}
          </p>
        </div>
      )
    const rest = lane.key === null && number === lanes.length - 1
    return (
      <p key={top} style={{ top: top + 2 }} className="timeline-name flex max-w-[80%] gap-x-1 font-medium">
        <bdi
          lang={lane.language ?? undefined}
          dir={lane.language ? directionOf(lane.language) : 'auto'}
          className="min-w-0 truncate"
        >
          {lane.name || (rest ? words.text.rest : words.text.nobody)}
        </bdi>
        <span className="font-normal text-quiet">{lane.rows}</span>
      </p>
    )
  })
}
