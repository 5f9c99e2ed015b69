import { publishedAt } from '../listing.ts'
import type { Target } from '../scene/scene.ts'
import type { Shown } from './surface.ts'
import { countText, timeText, wallText } from './times.ts'
import type { ExplorerProps } from './types.ts'
import type { Timeline } from './use-timeline.ts'

/** Rules across the drawing: today, and the moment of the page or the one that is being played. */
export function rulesOf({ wall, until }: Timeline, { moment, words, locale }: ExplorerProps): Shown['rules'] {
  const today = { at: wall.of(Date.now()), text: words.text.today, quiet: true }
  const at = until ?? (moment ? wall.of(Date.parse(moment.at)) : null)
  if (at === null) return [today]
  return [today, { at, text: `${words.rule} ${wallText(locale, at)} ${words.zone}`, quiet: false }]
}

/** What a link is called: the claim with its status, or the source with how much it said. */
export function nameOf(
  { claim, row, count, many }: Target,
  { model, wall, until }: Timeline,
  { locale, words }: ExplorerProps,
): string {
  if (claim !== null) {
    const { wording, status, happened } = model.placed[claim]!
    const time = happened ? timeText(locale, happened, wall, words.zone) : words.firstReported
    return until === null ? `${wording}. ${words.status[status]}. ${time}` : `${wording}. ${time}`
  }
  const source = model.sources[model.source[row!]!]!.name
  const time = timeText(locale, publishedAt(model, row!), wall, words.zone)
  const said = `${words.published} ${time}: ${countText(locale, words.entries, count)}`
  return many ? said : `${source}, ${said}`
}
