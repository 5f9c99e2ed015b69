import { reports } from '../../prisma/cast.ts'

/** One article in ten is a copy of another's text, with one word in ten another: as in the seeded record (bench/seed/texts.ts). */
const COPIES = 10

/**
 * Articles of a newspaper's length as they come in: each has words of its own, one in ten has most of another's.
 * @param first number of the first one: others are other articles
 */
export const textsOf = (count: number, first = 0): string[] =>
  sharingTextsOf(count, first).map((text, at, texts) => {
    const number = first + at
    const isCopy = at % COPIES === 3
    return withOwnWords(isCopy ? texts[at - 3]! : text, isCopy ? number - 3 : number, number, isCopy)
  })

/** A word of its own after every sixth, so that no eight words in a row stand in another article; in a copy one in ten is its own. */
function withOwnWords(text: string, of: number, own: number, isCopy: boolean): string {
  let place = 0
  return text.replace(/(?:\S+\s+){6}/g, (words) => {
    place++
    const whose = isCopy && place % 2 === 0 ? own : of
    return `${words}zor${(whose * 7919 + place * 31).toString(36)} `
  })
}

/** Articles of which each shares paragraphs with most others, but for every third longer word: each is tied to twenty others. */
export const sharingTextsOf = (count: number, first = 0): string[] =>
  Array.from({ length: count }, (_, at) => {
    const number = first + at
    const english = reports.filter(({ language }) => language === 'en')
    let text = `Report ${number} of the bench\n\n`
    for (let i = 0; text.length < 4600; i++) {
      const paragraphs =
        english[(number * 7 + i) % english.length]!.snapshots[0]!.text.split('\n').filter(Boolean)
      text += `${paragraphs[(number + i) % paragraphs.length]}\n\nAnn Zor${(number * 31 + i).toString(36)} said on Monday it was ${number + i} days late.\n\n`
    }
    let word = 0
    return text.replace(/\b[a-z]{6,}\b/g, (whole) =>
      word++ % 3 === 0 ? `${whole}${(number * 7919 + word).toString(36)}` : whole,
    )
  })
