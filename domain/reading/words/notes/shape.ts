/** How the newsrooms of one language say that a report of theirs was changed. */
export type NoteWords = {
  /** a heading of its own, or a sentence that speaks of the text itself and says that it was changed */
  notes: RegExp[]
  /** openings that news and other notes have too ("Update:", "Editor's note:"): a note only where what follows corrects */
  updates?: RegExp[]
  corrects?: RegExp
  /** headings that open news too: a note only where what follows speaks of a text or of what was wrong */
  asks?: RegExp[]
  /** notes in whole: no more is said, so it can be said of the text alone */
  whole?: RegExp[]
  /** what the newsroom says that it did; somebody who is quoted may say as much of something else */
  we?: RegExp[]
  /** that an error was corrected: a note where it is the last that a paragraph says */
  done?: RegExp
  /** that it published something, and that it is sorry or was wrong: a note where both are said */
  published?: RegExp
  sorry?: RegExp
}

/** What may stand between a note's first word and the sign after it: a day or an hour, or nothing. */
const UP_TO = '(?:[ ,(\\[][^\\n:–—%]{0,30}\\d[^\\n:–—%]{0,16})?[)\\]]?(?:\\s?[:–—]|\\s-\\s|\\.(?=\\s|$))'

/** One of these words as a heading, with a day or an hour after it and a sign that ends it. */
export const heading = (words: string): RegExp => new RegExp(`^(?:${words})(?!\\p{L})${UP_TO}`, 'iu')

/** A sentence that ends a paragraph, or is all of it. */
export const last = (pattern: string): RegExp => new RegExp(`(?:^|[.!?؟] )(?:${pattern})[^.,\\p{L}]*$`, 'iu')

/** Words between others, whole and in any letters. */
export const words = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu')
