import { ADDRESS, POLITE } from './words/address.ts'

/** A short line of its own without a full stop is a label or a button, and speaks to whoever reads it without saying so. */
const LABEL = /^[^.]{1,48}$/u
/** What stands in marks of quotation is somebody's speech: words of a page never are. */
const QUOTED = /“[^”\n]*”|„[^“”\n]*[“”]|«[^»\n]*»|(?<!\p{L})"[^"\n]*"/gu

/** The sentences of a line, without what is quoted in them. */
const sentencesOf = (line: string): string[] =>
  line
    .replace(QUOTED, '“”')
    .split(/(?<=[.!?؟。…])\s+/u)
    .filter((sentence) => /\p{L}/u.test(sentence))

/** Whether a sentence has such words and says them to its reader, or of the page; news says them of others. */
const toReader = (sentence: string, cue: RegExp, alone: boolean): boolean =>
  cue.test(sentence) &&
  (ADDRESS.test(sentence) ||
    POLITE.test(sentence) ||
    /[?؟]/.test(sentence) ||
    (alone && LABEL.test(sentence)))

/** Whether a line says something of the kind to its reader. */
export function saysToReader(line: string, cue: RegExp): boolean {
  const sentences = sentencesOf(line)
  return sentences.some((sentence) => toReader(sentence, cue, sentences.length === 1))
}

/** Whether so large a part of a text, by its letters, says something of the kind to its reader. */
export function mostlySaysToReader(text: string, cue: RegExp, part: number): boolean {
  const all = text.split(/\n+/u).flatMap((line) => {
    const sentences = sentencesOf(line)
    return sentences.map((sentence) => ({
      length: sentence.length,
      says: toReader(sentence, cue, sentences.length === 1),
    }))
  })
  const sum = (some: typeof all) => some.reduce((length, one) => length + one.length, 0)
  return all.length > 0 && sum(all.filter(({ says }) => says)) >= sum(all) * part
}

/** Whether a title says such a thing and hardly anything else. */
export const isTitleOf = (title: string | null, cue: RegExp): boolean =>
  title !== null && (cue.exec(title)?.[0].length ?? 0) >= title.length * 0.7 && title !== ''
