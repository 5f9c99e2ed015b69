import { ADDRESS, POLITE } from './words/address.ts'

/** A short line of its own without a full stop is a label or a button, and speaks to whoever reads it without saying so. */
const LABEL = /^[^.]{1,48}$/u
/** With a full stop, one that says hardly anything else is. */
const ALL = 0.65
/** No label is longer. */
const LONGEST = 120
/** Sentences that begin so bid their reader do something; news does not. */
const BIDS =
  /^(?:please |now )?(?:subscribe|become|register|join|sign|log|unlock|create|start|get|continue|keep|read)(?!\p{L})/iu
/** What somebody said is news. */
const SAID =
  /,["”“»]? (?:\p{L}+ ){0,5}(?:said|says|sagte|sagt|erklärte|teilte|a (?:déclaré|dit|affirmé|expliqué|indiqué|annoncé|précisé|assuré)|selon|dijo|afirmó|declaró|aseguró|explicó|señaló|según|сообщил[аио]?|заявил[аио]?|сказал[аио]?|ha (?:detto|dichiarato|spiegato)|disse|afirmou|informou|aldus)(?!\p{L})/iu
/** What stands in marks of quotation is somebody's speech: words of a page never are. */
const QUOTED = /“[^”\n]*”|„[^“”\n]*[“”]|«[^»\n]*»|(?<!\p{L})"[^"\n]*"/gu

/** The sentences of a line, without what is quoted in them. */
export const sentencesOf = (line: string): string[] =>
  line
    .replace(QUOTED, '“”')
    .split(/(?<=[.!?؟。…])\s+/u)
    .filter((sentence) => /\p{L}/u.test(sentence))

/** Whether a sentence has such words and says them to its reader, or of the page; news says them of others. */
function toReader(sentence: string, cue: RegExp, line: { length: number; sentences: number }): boolean {
  const found = cue.exec(sentence)?.[0]
  if (found === undefined || SAID.test(sentence)) return false
  if (ADDRESS.test(sentence) || POLITE.test(sentence) || BIDS.test(sentence)) return true
  if (/[?؟]/.test(sentence) || (line.sentences === 1 && LABEL.test(sentence))) return true
  return line.length <= LONGEST && found.length >= sentence.length * ALL
}

/** The sentences of a line that say something of the kind to its reader. */
export function saidToReader(line: string, cue: RegExp): string[] {
  const sentences = sentencesOf(line)
  const about = { length: line.length, sentences: sentences.length }
  return sentences.filter((sentence) => toReader(sentence, cue, about))
}

/** Whether a line says something of the kind to its reader. */
export const saysToReader = (line: string, cue: RegExp): boolean => saidToReader(line, cue).length > 0

/** Whether so large a part of a text, by its letters, says something of the kind to its reader. */
export function mostlySaysToReader(text: string, cue: RegExp, part: number): boolean {
  const lines = text.split(/\n+/u)
  const sum = (sentences: string[]) => sentences.reduce((length, one) => length + one.length, 0)
  const all = sum(lines.flatMap(sentencesOf))
  return all > 0 && sum(lines.flatMap((line) => saidToReader(line, cue))) >= all * part
}

/** Whether a title says such a thing and hardly anything else. */
export const isTitleOf = (title: string | null, cue: RegExp): boolean =>
  title !== null && (cue.exec(title)?.[0].length ?? 0) >= title.length * 0.7 && title !== ''
