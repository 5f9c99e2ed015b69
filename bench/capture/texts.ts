import { reports } from '../../prisma/cast.ts'

/** Articles of a newspaper's length. Every third longer word is one of its own, so that none is a copy of another. */
export const textsOf = (count: number): string[] =>
  Array.from({ length: count }, (_, number) => {
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
