import type { Chance } from '../chance.ts'
import { another, otherByline, otherHeadline, sentencesOf, type Told, told as tellAnew } from './material.ts'
import { entries, notes, notOurs } from './notes.ts'
import type { Drawn } from './templates.ts'
import { document } from './templates.ts'
import { botCheck, consentWall, front, maintenance, shell, softMissing, stub } from './walls.ts'

/** What is true of an edit; null where people would differ, and then it is not counted. */
export type Truth = { worded: boolean; silent: boolean | null; noted: boolean | null; gone: boolean }
export type Later = {
  truth: Truth
  told?: Told
  drawn?: Drawn
  /** instead of the report's page */
  html?: string
  /** where the page leads */
  location?: string
}
type Edit = (c: Chance, told: Told, drawn: Drawn, path: string) => Later | null

const silent: Truth = { worded: true, silent: true, noted: false, gone: false }
const grown: Truth = { worded: true, silent: false, noted: false, gone: false }
const noted: Truth = { worded: true, silent: false, noted: true, gone: false }
const nothing: Truth = { worded: false, silent: false, noted: false, gone: false }
const gone: Truth = { worded: false, silent: false, noted: false, gone: true }

const edited =
  (truth: Truth, make: (c: Chance, told: Told) => Told | null): Edit =>
  (c, told) => {
    const made = make(c, told)
    return made && { truth, told: made }
  }
const redrawn =
  (make: (c: Chance, drawn: Drawn, told: Told) => Partial<Drawn>): Edit =>
  (c, told, drawn) => ({
    truth: nothing,
    drawn: { ...drawn, ...make(c, drawn, told) },
  })
const instead =
  (truth: Truth, make: (c: Chance, told: Told, drawn: Drawn) => string): Edit =>
  (c, told, drawn) => ({
    truth,
    html: make(c, told, drawn),
  })
/** One paragraph changed, of those where the change can be made. */
function onOne(c: Chance, given: Told, change: (paragraph: string) => string | null): Told | null {
  const places = given.paragraphs.flatMap((one, at) => {
    const made = change(one)
    return made !== null && made !== one ? [[at, made] as const] : []
  })
  if (places.length === 0) return null
  const [at, made] = c.of(places)
  return { ...given, paragraphs: given.paragraphs.with(at, made) }
}
const WORD = /[\p{L}\p{M}]{5,}/gu

const swapWord = (c: Chance, given: Told) =>
  onOne(c, given, (paragraph) => {
    const all = [...paragraph.matchAll(WORD)]
    if (all.length < 6) return null
    const [one, other] = c.some(all, 2)
    if (!one || !other || one[0].toLowerCase() === other[0].toLowerCase()) return null
    return paragraph.slice(0, one.index) + other[0] + paragraph.slice(one.index + one[0].length)
  })
const changeDigits = (c: Chance, given: Told) =>
  onOne(c, given, (one) =>
    /\d/.test(one) ? one.replace(/\d+/, (was) => String(Number(was) + 1 + c.below(9))) : null,
  )
const cutSentence = (c: Chance, given: Told) =>
  onOne(c, given, (one) => {
    const all = sentencesOf(one)
    return all.length < 2 ? null : all.toSpliced(c.below(all.length), 1).join(' ')
  })
const without = (c: Chance, given: Told) => ({
  ...given,
  paragraphs: given.paragraphs.toSpliced(1 + c.below(given.paragraphs.length - 2), 1),
})
const withNote = (c: Chance, given: Told | null) =>
  given && {
    ...given,
    note: { words: c.of(notes[given.language]!), at: c.of(['head', 'foot', 'foot'] as const) },
  }
const withAtFoot = (given: Told | null, sentence: string) =>
  given && { ...given, paragraphs: [...given.paragraphs, sentence] }
const NOT: Record<string, [RegExp, string]> = {
  en: [/ (was|had|is|has|will) /, ' $1 not '],
  de: [/ (hat|ist|war|sei) /, ' $1 nicht '],
  fr: [/ a (?=[a-zé])/, ' n’a pas '],
  es: [/ (había|está|ha) /, ' no $1 '],
  ar: [/ (إن|أن) /, ' $1 ليس '],
  he: [/ (כי|היה|היא) /, ' $1 לא '],
}

const edits: Record<string, Edit> = {
  'a paragraph exchanged for another': edited(silent, (c, t) => onOne(c, t, () => another(c, t))),
  'a word exchanged': edited(silent, swapWord),
  'digits changed': edited(silent, changeDigits),
  'a sentence cut': edited(silent, cutSentence),
  'two paragraphs cut': edited(silent, (c, t) => without(c, without(c, t))),
  'a not put in': edited(silent, (c, t) => {
    const [at, by] = NOT[t.language]!
    return onOne(c, t, (one) => one.replace(at, by))
  }),
  'the first sentence of a paragraph given to its neighbour': edited(nothing, (c, t) => {
    const at = 1 + c.below(t.paragraphs.length - 1)
    const [first, ...rest] = sentencesOf(t.paragraphs[at]!)
    if (!first || rest.length === 0) return null
    return {
      ...t,
      paragraphs: t.paragraphs.with(at - 1, `${t.paragraphs[at - 1]} ${first}`).with(at, rest.join(' ')),
    }
  }),
  'another headline': edited(silent, (c, t) => ({ ...t, headline: otherHeadline(c, t) })),
  'another headline for networks alone': redrawn((c, _, told) => ({ outward: otherHeadline(c, told) })),
  'another caption': edited({ ...silent, silent: null }, (c, t) => {
    const caption = sentencesOf(another(c, t))[0]!
    return caption === t.caption ? null : { ...t, caption }
  }),
  // whoever signs is told, and is no word of the report
  'another byline': edited(grown, (c, t) => ({ ...t, byline: otherByline(c, t) })),
  'paragraphs in another order': edited(nothing, (c, t) => {
    const at = c.below(t.paragraphs.length - 1)
    const paragraphs = [...t.paragraphs]
    paragraphs.splice(at, 2, t.paragraphs[at + 1]!, t.paragraphs[at]!)
    return { ...t, paragraphs }
  }),
  'live entries on top': edited(grown, (_, t) => ({
    ...t,
    paragraphs: [...entries[t.language]!, ...t.paragraphs],
  })),
  'two paragraphs more': edited(grown, (c, t) => {
    const at = 1 + c.below(t.paragraphs.length)
    return { ...t, paragraphs: t.paragraphs.toSpliced(at, 0, another(c, t)) }
  }),
  'digits changed, with a note': edited(noted, (c, t) => withNote(c, changeDigits(c, t))),
  'a sentence cut, with a note': edited(noted, (c, t) => withNote(c, cutSentence(c, t))),
  'a word exchanged, with a note': edited(noted, (c, t) => withNote(c, swapWord(c, t))),
  'digits changed, and somebody in the news corrects': edited(silent, (c, t) =>
    withAtFoot(changeDigits(c, t), c.of(notOurs[t.language]!)),
  ),
  'another template': redrawn((c, { template }) => ({ template: (template + 1 + c.below(4)) % 5 })),
  'another picture': redrawn((c) => ({ picture: `/img/x${c.below(1e5)}.jpg` })),
  'remarks of readers': redrawn((_, { comments }) => ({
    comments: [...comments, 'A remark that was not there before, of some length.', 'And another one.'],
  })),
  'other teasers between paragraphs': redrawn((c, _, told) => ({
    teasers: [otherHeadline(c, told), 'Five things to know this morning'],
  })),
  'a newsletter offered': redrawn(() => ({ newsletter: true })),
  'marks drawn straight': redrawn(() => ({ marks: 'straight' })),
  'soft hyphens and hard spaces': redrawn(() => ({ marks: 'soft' })),
  'a later hour': redrawn(() => ({ updated: '2026-11-27T16:42:00Z' })),
  'a consent wall': instead(nothing, consentWall),
  'a check for robots': instead(nothing, botCheck),
  'a shell for scripts': instead(nothing, shell),
  'a site under repair': instead(nothing, maintenance),
  'a banner about cookies over it': (_, t, drawn, path) => ({
    truth: nothing,
    html: document(t, drawn, path).replace(
      '</header>',
      '</header><div class="notice bar" role="region"><p>We use cookies to make this site work and to see how it is used. Read what they do in our cookie policy, or say no to those that are not needed.</p><button>Fine</button></div>',
    ),
  }),
  'a call to subscribe under it': (_, t, drawn, path) => ({
    truth: nothing,
    html: document(t, drawn, path).replace(
      '<footer>',
      '<div class="box"><p>You have read 3 of 5 free articles this month. Subscribe for as little as 1 a week.</p></div><footer>',
    ),
  }),
  'another language': (c, t, drawn, path) => ({
    truth: nothing,
    html: document(
      tellAnew(c, c.of(['en', 'ar', 'he', 'de', 'fr', 'es'].filter((one) => one !== t.language))),
      drawn,
      path,
    ),
  }),
  'says that there is no page': instead(gone, softMissing),
  'asks for an account after the opening': instead(gone, stub),
  'the start page at its address': instead(gone, (c, t, drawn) =>
    front(c, t, drawn, [another(c, t), another(c, t), another(c, t), another(c, t)]),
  ),
  'led to the start page': (c, t, drawn) => ({
    truth: gone,
    location: c.of(['/', '/', '/index.html', `/${t.language}/`]),
    html: front(c, t, drawn, [another(c, t), another(c, t)]),
  }),
}

export const secondKinds = Object.keys(edits)
export const edit = (c: Chance, kind: string, told: Told, drawn: Drawn, path: string): Later | null =>
  edits[kind]!(c, told, drawn, path)
