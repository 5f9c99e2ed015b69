import { canSpeak } from './behind.ts'
import { plainCueAt } from './cue.ts'
import { draftOf, type PlainDraft } from './draft.ts'
import { isNoun } from './kinds.ts'
import { isPhrase } from './noun.ts'
import { subjectAfter } from './source.ts'
import type { People } from './speaker.ts'
import { spanOf, type View } from './view.ts'

/** How many pieces who speaks may have behind the dash of a headline. */
const LONGEST = 6

/**
 * "A. Das erfuhr die dpa aus Parteikreisen.", "A. Dies teilte das Amt mit.": a sentence that only says whose words the
 * one before was. Its content is that sentence, where nobody speaks yet.
 */
export function pointingBack(
  view: View,
  index: number,
  drafts: PlainDraft[],
  people: People,
): PlainDraft | undefined {
  const { words, pieces } = view
  const { from, to } = view.sentences[index]!
  const before = view.sentences[index - 1]
  if (!words.lists.commaOpens || !before || !/^(?:das|dies)$/.test(pieces[from]?.low ?? '')) return undefined
  const cue = plainCueAt(view, from + 1)
  const told = drafts.some(({ sentence }) => sentence === index - 1)
  if (!cue || told || cue.kind === 'judge' || cue.kind === 'deny') return undefined
  for (let i = cue.end; i < to; i++)
    if (pieces[i]!.quote >= 0 || /^(?:[,:]|dass)$/.test(pieces[i]!.low)) return undefined
  const source = subjectAfter(view, cue)
  if (!canSpeak(view, source, people)) return undefined
  const content = spanOf(view, before.from, before.to)
  if (!content) return undefined
  return draftOf(
    view,
    {
      content: [content],
      cue: [cue.from, cue.to],
      source,
      rule: 'pointing back',
      kind: cue.kind,
      sentence: index,
    },
    people,
  )
}

/** "Zahl der Toten steigt auf 19 – Behörden": a headline that ends with a dash and who says so. */
export function trailingDash(view: View, people: People): PlainDraft | undefined {
  const { pieces, words } = view
  const { from, to } = view.sentences[0]!
  const last = view.clauses.findLast(({ sentence }) => sentence === 0)
  if (!words.lists.commaOpens || !last || last.quoted || last.to !== to || last.from - from < 4)
    return undefined
  if (last.to - last.from > LONGEST || !/^[–—-]$/.test(pieces[last.from - 1]!.low)) return undefined
  const known = isNoun(view, last.to - 1) || isNoun(view, last.from)
  if (!known || !isPhrase(view, last) || !canSpeak(view, [last], people)) return undefined
  const content = spanOf(view, from, last.from - 1)
  if (!content) return undefined
  return draftOf(
    view,
    {
      content: [content],
      cue: [last.from - 1, last.from],
      source: [last],
      rule: 'headline',
      kind: 'say',
      sentence: 0,
    },
    people,
  )
}
