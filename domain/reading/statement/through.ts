import type { DraftHop } from '../types.ts'
import { CHANNEL_WORDS, CHANNELS } from '../words/en/bodies.ts'
import { OUTLET_NOUNS, REPORT_NOUNS } from '../words/en/outlet-nouns.ts'
import { type Cast, lastBody } from './cast.ts'
import type { Document, Stretch } from './document.ts'
import type { Draft } from './draft.ts'
import { mediaAt, throughPerson } from './media.ts'
import { namesIn, outletText } from './names.ts'
import { phraseStart } from './phrase.ts'

/** "A study in the journal X": the outlet that the speaker's words appeared in. */
export function publishedIn(
  doc: Document,
  source: Stretch,
  speaker: DraftHop | undefined,
): DraftHop | undefined {
  if (!speaker || speaker.kind === 'outlet') return undefined
  const to = Math.min(source.to + 8, doc.tokens.length)
  for (let i = source.from + 1; i < to; i++) {
    if (!/^(?:in|on)$/.test(doc.tokens[i]!.lower)) continue
    const printed = PRINTED.test(doc.tokens[i - 1]!.lower)
    const name = i < source.to || printed ? namesIn(doc, i + 1, Math.min(i + 7, to))[0] : undefined
    if (!name || name.from - i > 4 || !printed) {
      if (name?.kind === 'outlet' && name.from - i <= 4 && speaker.kind !== 'person' && name.to <= source.to)
        return { name: name.text, kind: 'outlet' }
      continue
    }
    if (
      name.kind !== 'country' &&
      name.kind !== 'channel' &&
      name.from - i <= 4 &&
      !/^(?:the|a|an)$/.test(doc.tokens[name.from - 1]!.lower)
    )
      return { name: name.text, kind: 'outlet' }
    if (name.kind === 'outlet') return { name: name.text, kind: 'outlet' }
  }
  return undefined
}

/** "a paper in X", "writing in X", "an article in X": whatever stands behind is where it was printed. */
const PRINTED = /^(?:papers?|article|essay|writing|published|editorial|op-ed|column|journal)$/

const CARRIED =
  /^(?:carried|quoted|reported|published|broadcast|aired|run|cited|relayed|printed|posted|released|leaked|shown|seen|obtained|reviewed|heard|viewed)$/

const CARRIES = /^(?:by|on|in|to)$/

/** "in a statement carried by X", "in comments reported by X", "leaked to X": the outlet or channel that passed it on. */
export function carriedBy(
  doc: Document,
  clause: Stretch[],
  speaker: DraftHop | undefined,
): DraftHop | undefined {
  for (const { from, to } of clause) {
    for (let i = from + 1; i < to - 1; i++) {
      if (!CARRIED.test(doc.tokens[i]!.lower) || !CARRIES.test(doc.tokens[i + 1]!.lower)) continue
      const before = doc.tokens[i - 1]!
      if (!(before.tag === 'NOUN' || /^(?:was|were|been|and)$/.test(before.lower))) continue
      const media = mediaAt(doc, i + 2, to)
      if (media) return media
      const name = namesIn(doc, i + 2, Math.min(i + 9, to))[0]
      if (!name || name.from - i > 6 || name.text === speaker?.name || name.text === speaker?.speaksFor)
        continue
      const by =
        doc.tokens[i + 1]!.lower === 'by' &&
        /^(?:carried|quoted|reported|broadcast|aired|cited|relayed)$/.test(doc.tokens[i]!.lower)
      if (name.kind === 'outlet' || (by && name.kind !== 'country' && !name.title))
        return { name: outletText(doc, name), kind: 'outlet' }
    }
  }
  return undefined
}

export function throughWhat(
  doc: Document,
  cast: Cast,
  draft: Draft,
  clause: Stretch[],
  speaker: DraftHop | undefined,
): DraftHop | undefined {
  const { tokens } = doc
  const person = throughPerson(doc, clause)
  if (person) return person
  if (/^tweet/.test(tokens[draft.at]!.lower)) return { name: 'Twitter', kind: 'channel' }
  for (const { from, to } of clause) {
    for (let i = from; i < to; i++) {
      const token = tokens[i]!
      if (
        token.lower === 'social' &&
        tokens[i + 1]?.lower === 'media' &&
        /^(?:on|to|via|over)$/.test(tokens[i - 1]?.lower ?? '')
      )
        return { name: 'social media', kind: 'channel' }
      if (CHANNELS.has(token.lower) && /^\p{Lu}/u.test(token.text)) {
        const channel = channelAt(doc, cast, i, from, to, speaker)
        if (channel) return channel
      }
      // "on the podcast X", "in the newsletter X"
      if (
        /^(?:podcast|programme|program|show|channel|blog|newsletter|documentary)$/.test(token.lower) &&
        /^(?:the|his|her|their)$/.test(tokens[i - 1]?.lower ?? '') &&
        /^(?:on|in|to|told|telling|tells)$/.test(tokens[i - 2]?.lower ?? '')
      ) {
        const shown = namesIn(doc, i + 1, Math.min(i + 6, to))[0]
        if (shown && (shown.from === i + 1 || (shown.from === i + 2 && tokens[i + 1]!.word)))
          return { name: shown.text, kind: 'outlet' }
      }
      if (!/^(?:tell|told|telling|tells|with|to|on|by|in)$/.test(token.lower) || i + 1 >= to) continue
      // Whoever asked is no hop: the answer was given to all who listened.
      if (token.lower === 'by' && /^(?:asked|pressed|questioned|quizzed)$/.test(tokens[i - 1]?.lower ?? ''))
        continue
      if (
        REPORT_NOUNS.has(tokens[i - 1]?.lower ?? '') &&
        !/^(?:tell|told|telling|tells|with)$/.test(token.lower)
      )
        continue
      const names = namesIn(doc, i + 1, Math.min(i + 8, to))
      // "told Norland's public broadcaster NRB"
      const owned = names.length > 1 && /^['’]s$/.test(tokens[names[0]!.to]?.lower ?? '')
      const outlet = owned && names[1]!.kind === 'outlet' ? names[1] : names[0]
      if (owned && outlet === names[1] && plainBetween(doc, names[0]!.to + 1, outlet!.from))
        return { name: outlet!.text, kind: 'outlet' }
      if (
        outlet?.kind === 'outlet' &&
        (outlet.from <= i + 2 || plainBetween(doc, i + 1, outlet.from)) &&
        outlet.text !== speaker?.name &&
        outlet.text !== speaker?.speaksFor
      )
        return { name: outlet.text, kind: 'outlet' }
      if (
        !(outlet && outlet.kind !== 'country' && outlet.from <= i + 4) &&
        tokens[i - 1]?.lower !== 'according'
      ) {
        const media = mediaAt(doc, i + 1, to)
        if (media && media.name !== speaker?.name) return media
      }
    }
  }
  return undefined
}

/** "told state broadcaster RTV": only words for what kind of outlet it is stand between. */
const plainBetween = (doc: Document, from: number, to: number) =>
  to - from <= 4 &&
  doc.tokens
    .slice(from, to)
    .every(
      ({ lower, tag }) =>
        OUTLET_NOUNS.has(lower) ||
        /^(?:the|state|public|local|national|news|private|agency|business|sports)$/.test(lower) ||
        tag === 'ADJ',
    )

/** "on X's Telegram channel": the channel with its owner, who is the body the speaker speaks for when only described. */
function channelAt(
  doc: Document,
  cast: Cast,
  at: number,
  from: number,
  to: number,
  speaker: DraftHop | undefined,
): DraftHop | undefined {
  const { tokens } = doc
  const kind =
    CHANNEL_WORDS.has(tokens[at + 1]?.lower ?? '') && at + 1 < to ? ` ${tokens[at + 1]!.lower}` : ''
  const social = tokens[at]!.lower === 'truth' && tokens[at + 1]?.text === 'Social' ? ' Social' : ''
  const platform = `${tokens[at]!.text}${social || kind}`
  // "its official Telegram channel", "his personal Facebook page"
  const described = /^(?:official|personal|verified|own|private|public|popular)$/
  const before = tokens[at - (described.test(tokens[at - 1]?.lower ?? '') ? 2 : 1)]
  if (before && /^['’]s?$/.test(before.lower)) {
    const start = phraseStart(doc, at - 1, { from, to: at })
    const named = namesIn(doc, start, at - 1).at(-1)
    const owner = named?.text ?? speaker?.speaksFor ?? lastBody(cast, at)?.text
    return owner
      ? { name: `${owner}'s ${platform}`, kind: 'channel', speaksFor: owner }
      : { name: platform, kind: 'channel' }
  }
  if (/^(?:his|her|their|its)$/.test(before?.lower ?? '') && speaker)
    return { name: `${speaker.name}'s ${platform}`, kind: 'channel', speaksFor: speaker.name }
  // "in a TikTok clip", "of a Facebook livestream"
  const link = /^(?:an?|the|another|one|long|short|late|brief|new)$/.test(before?.lower ?? '')
    ? tokens[at - 2]
    : before
  // "has deleted a Weibo post in which he claimed"
  if (
    /^(?:post|video|clip|message|thread|story|livestream|page|channel|account|broadcast)s?$/.test(
      tokens[at + 1]?.lower ?? '',
    )
  ) {
    const next = tokens[at + 2]?.lower ?? ''
    if ((next === 'in' && tokens[at + 3]?.lower === 'which') || /^(?:saying|claiming|where|that)$/.test(next))
      return { name: platform, kind: 'channel' }
  }
  return /^(?:on|via|to|through|in|over)$/.test(link?.lower ?? '') ||
    (link !== before && /^(?:of|from|during)$/.test(link?.lower ?? ''))
    ? { name: platform, kind: 'channel' }
    : undefined
}
