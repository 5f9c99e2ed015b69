import {
  type Article,
  article as another,
  type Language,
  lexicons,
  type Sentence,
  sentence,
} from './articles.ts'
import type { Chance } from './chance.ts'
import { clock, type Dress } from './pages.ts'

/**
 * What is planted, and what is true of it. `silent`: words that stood were changed or removed, and nothing says so.
 * Written before the rules that must find it, and without looking at them.
 */
export type Planted = {
  kind: string
  truth: { worded: boolean; silent: boolean; gone: boolean; noted: boolean }
  article?: Article
  dress?: Dress
  /** instead of the page */
  answer?: { status: number; html?: string; location?: string }
}
type Plant = (c: Chance, article: Article, dress: Dress) => Omit<Planted, 'kind'> | null

const silent = { worded: true, silent: true, gone: false, noted: false }
const grown = { worded: true, silent: false, gone: false, noted: false }
const noted = { worded: true, silent: false, gone: false, noted: true }
const nothing = { worded: false, silent: false, gone: false, noted: false }
const gone = { worded: false, silent: false, gone: true, noted: false }

/** The article with one of the sentences that fit changed; null where none fits. */
function changed(
  c: Chance,
  given: Article,
  fits: (one: Sentence) => boolean,
  change: (one: Sentence) => Sentence | null,
): Article | null {
  const places = given.paragraphs.flatMap((all, p) =>
    all.flatMap((one, s) => (fits(one) ? [[p, s] as const] : [])),
  )
  if (places.length === 0) return null
  const [p, s] = c.of(places)
  const next = change(given.paragraphs[p]![s]!)
  if (!next || next.words === given.paragraphs[p]![s]!.words) return null
  return {
    ...given,
    paragraphs: given.paragraphs.map((all, at) =>
      at === p ? all.map((one, n) => (n === s ? next : one)) : all,
    ),
  }
}
const swapped = (one: Sentence, from: string | undefined, to: string): Sentence | null =>
  from && from !== to ? { ...one, words: one.words.replace(from, to) } : null
const otherThan = (c: Chance, list: string[], not: string | undefined) =>
  c.of(list.filter((one) => one !== not))
const otherFigure = (c: Chance, was: string) => {
  const to = c.of([
    String(Number(was) + 1 + c.below(40)),
    String(Math.max(1, Number(was) - 2)),
    `${was}0`,
    was.split('').reverse().join(''),
  ])
  return to === was ? `${was}1` : to
}

const figure = (c: Chance, a: Article) =>
  changed(
    c,
    a,
    (one) => !!one.figure,
    (one) => swapped(one, one.figure, otherFigure(c, one.figure!)),
  )
const quote = (c: Chance, a: Article) =>
  changed(
    c,
    a,
    (one) => !!one.quote,
    (one) => swapped(one, one.quote, otherThan(c, lexicons[a.language].quotes, one.quote)),
  )
const name = (c: Chance, a: Article) =>
  changed(
    c,
    a,
    (one) => !!one.name,
    (one) => swapped(one, one.name, otherThan(c, lexicons[a.language].names, one.name)),
  )
const cue = (c: Chance, a: Article) =>
  changed(
    c,
    a,
    (one) => !!one.cue,
    (one) => swapped(one, one.cue, otherThan(c, lexicons[a.language].cues, one.cue)),
  )
const without = (c: Chance, a: Article): Article => {
  const at = 1 + c.below(a.paragraphs.length - 2)
  return { ...a, paragraphs: a.paragraphs.filter((_, n) => n !== at) }
}
const SOFTER: Record<Language, string> = {
  en: 'It was reportedly so, though this could not be checked.',
  de: 'Das ließ sich bislang nicht überprüfen.',
  fr: 'Cela n’a pas pu être vérifié de source indépendante.',
  ar: 'ولم يتسن التحقق من ذلك من مصدر مستقل.',
  he: 'לא ניתן היה לאמת זאת ממקור עצמאי.',
}
const NOTES: Record<Language, string[]> = {
  en: [
    'Correction: an earlier version of this article gave a wrong figure.',
    'This article was amended on 12 November to correct what was said of the council.',
    'Editor’s note: a previous version of this story misstated a detail. It has been corrected.',
    'Clarification, 3 November: the text has been changed to make clear who spoke.',
    'CORRECTION (Nov 9): We gave the wrong number. This has been fixed.',
    'This story has been corrected.',
    'Update: This article has been updated to include a reply.',
  ],
  de: [
    'Korrektur: In einer früheren Fassung dieses Artikels stand eine falsche Zahl.',
    'Anmerkung der Redaktion: Wir haben diesen Text nachträglich berichtigt.',
    'In einer früheren Version hieß es fälschlich anders. Wir haben den Fehler korrigiert.',
  ],
  fr: [
    'Correction : une version précédente de cet article donnait un chiffre erroné.',
    'Rectificatif : le nom a été corrigé.',
    'Cet article a été modifié le 12 novembre pour corriger une erreur.',
  ],
  ar: [
    'تصحيح: ورد في نسخة سابقة من هذا المقال رقم خاطئ.',
    'ملاحظة المحرر: تم تعديل هذا الخبر لتصحيح خطأ.',
    'تنويه: جرى تصحيح هذا التقرير بعد نشره.',
  ],
  he: [
    'תיקון: בגרסה קודמת של הכתבה הופיע מספר שגוי.',
    'הבהרה: הכתבה עודכנה כדי לתקן טעות.',
    'הערת המערכת: נוסח קודם של הידיעה כלל טעות, והוא תוקן.',
  ],
}
const withNote = (c: Chance, a: Article | null): Article | null =>
  a && { ...a, note: { words: c.of(NOTES[a.language]), at: c.of(['head', 'foot', 'foot']) } }
const edit =
  (make: (c: Chance, a: Article) => Article | null, truth: Planted['truth']): Plant =>
  (c, a) => {
    const article = make(c, a)
    return article && { article, truth }
  }
const clothes =
  (change: (c: Chance, worn: Dress) => Partial<Dress> | null): Plant =>
  (c, _, worn) => {
    const other = change(c, worn)
    return other && { dress: { ...worn, ...other }, truth: nothing }
  }

const MISSING = [
  '<h1>Page not found</h1><p>The page you are looking for may have been moved or removed. Try our search, or go back to the front page and start from there.</p>',
  '<h1>404</h1><p>Sorry, we could not find that. The article that you asked for is no longer available on this site, and we do not know where it went.</p>',
  '<div class="error"><h2>Oops! Nothing here.</h2><p>This content does not exist or has expired. Here are some of the stories that people are reading now.</p></div>',
  '<h1>Seite nicht gefunden</h1><p>Die angeforderte Seite existiert leider nicht mehr. Bitte nutzen Sie die Suche oder gehen Sie zur Startseite zurück.</p>',
  '<h1>Page introuvable</h1><p>La page que vous recherchez n’existe plus ou a été déplacée. Utilisez la recherche ou retournez à l’accueil.</p>',
  '<h1>الصفحة غير موجودة</h1><p>عذرا، الصفحة التي تبحث عنها غير متاحة أو تم حذفها من الموقع، يمكنك العودة إلى الصفحة الرئيسية أو استخدام البحث.</p>',
  '<h1>הדף לא נמצא</h1><p>מצטערים, הדף שחיפשתם אינו קיים עוד באתר או שהוסר. אפשר לחזור לדף הבית או לחפש משהו אחר באתר.</p>',
]
const shell = (inside: string, title: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav><main>${inside}</main></body></html>`

const kinds: Record<string, Plant> = {
  'silent figure': edit(figure, silent),
  'silent headline': edit((c, a) => ({ ...a, headline: another(reseed(c, a.language)).headline }), silent),
  'silent quote': edit(quote, silent),
  'silent name': edit(name, silent),
  'silent attribution': edit(cue, silent),
  'silent removal': edit(without, silent),
  'silent softening': edit(
    (c, a) =>
      changed(
        c,
        a,
        (one) => !one.quote,
        (one) => ({ ...one, words: SOFTER[a.language] }),
      ),
    silent,
  ),
  'added paragraph': edit(
    (c, a) => ({
      ...a,
      paragraphs: [
        ...a.paragraphs.slice(0, 3),
        [sentence(c, a.language, 'said'), sentence(c, a.language, 'plain')],
        ...a.paragraphs.slice(3),
      ],
    }),
    grown,
  ),
  'figure with a note': edit((c, a) => withNote(c, figure(c, a)), noted),
  'name with a note': edit((c, a) => withNote(c, name(c, a)), noted),
  'removal with a note': edit((c, a) => withNote(c, without(c, a)), noted),
  'dateline alone': clothes((c, worn) => ({
    dateline: c.of((['none', 'place', 'wire', 'dated'] as const).filter((one) => one !== worn.dateline)),
  })),
  'related links alone': clothes((c, worn) => ({
    related: c.some(worn.tops, 3),
    tops: worn.related.concat(worn.tops.slice(0, 1)),
  })),
  'adverts alone': clothes((c) => ({
    ads: [`ad-${c.below(1e6)}`, `ad-${c.below(1e6)}`],
    nonce: String(c.below(1e9)),
  })),
  'timestamp alone': clothes((c) => ({ updated: clock(c) })),
  'counters alone': clothes((c, worn) => ({
    shares: worn.shares + 500 + c.below(500),
    comments: worn.comments + 1 + c.below(99),
  })),
  'furniture reordered': clothes((_, worn) => ({
    related: worn.related.toReversed(),
    tops: worn.tops.toReversed(),
  })),
  'white space and marks': clothes(() => ({ redrawn: true })),
  'paragraphs joined': clothes(() => ({ reflowed: true })),
  'another charset': (_, a, worn) => {
    const charset =
      a.language === 'ar' ? 'windows-1256' : a.language === 'he' ? 'windows-1255' : 'windows-1252'
    return { dress: { ...worn, charset }, truth: nothing }
  },
  'characters as entities': clothes(() => ({ entities: true })),
  'page gone (404)': () => ({ answer: { status: 404 }, truth: gone }),
  'page gone (410)': () => ({ answer: { status: 410 }, truth: gone }),
  'soft 404': (c) => ({
    answer: {
      status: 200,
      html: shell(c.of(MISSING), c.of(['Not found', 'Error', 'The Courier', 'Tidings'])),
    },
    truth: gone,
  }),
  'sent to the start page': () => ({ answer: { status: 302, location: '/' }, truth: gone }),
}
const reseed = (c: Chance, language: Language): Chance => ({
  ...c,
  of: (list) =>
    (list as readonly unknown[]).includes(language) && (list as readonly unknown[]).includes('he')
      ? (language as never)
      : c.of(list),
})

export const kindsPlanted = Object.keys(kinds)

/** Plants one edit of a kind; null where the article has nothing that it could change. */
export function plant(c: Chance, kind: string, article: Article, dress: Dress): Planted | null {
  const made = kinds[kind]!(c, article, dress)
  return made && { kind, ...made }
}
