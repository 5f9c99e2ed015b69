import type { Chance } from './chance.ts'

export type Language = 'en' | 'de' | 'fr' | 'ar' | 'he'
/** A sentence in parts, so that an edit can change one of them and be known for what it is. */
export type Sentence = { words: string; figure?: string; name?: string; quote?: string; cue?: string }
export type Article = {
  language: Language
  headline: string
  byline: string
  place: string
  published: Date
  paragraphs: Sentence[][]
  /** what stands before or after the text to say that it was changed */
  note: { words: string; at: 'head' | 'foot' } | null
}

type Lexicon = {
  places: string[]
  names: string[]
  bodies: string[]
  things: string[]
  acts: string[]
  quotes: string[]
  cues: string[]
  /** marks of a quotation */
  marks: [string, string]
  make: {
    figure(c: Parts): string
    quote(c: Parts): string
    said(c: Parts): string
    plain(c: Parts): string
    headline(c: Parts): string
  }
}
type Parts = {
  place: string
  name: string
  body: string
  thing: string
  act: string
  quote: string
  cue: string
  figure: string
  q: [string, string]
}

const en: Lexicon = {
  places: ['Belmara', 'Port Ansel', 'Korvale', 'Tessin Bay', 'Ostrin', 'Lower Maren', 'Halden', 'Riva'],
  names: [
    'Mara Tesh',
    'Ilan Dorrit',
    'Samira Okoye',
    'Peter Lund',
    'Nadia Ferro',
    'Tom Vashti',
    'Anna Brisk',
    'Joel Amari',
    'Rosa Quill',
    'Henrik Stahl',
  ],
  bodies: [
    'the harbour authority',
    'the health ministry',
    'the city council',
    'the transport union',
    'the rail operator',
    'the appeals court',
    'the water board',
    'the electoral commission',
  ],
  things: [
    'the ferry terminal',
    'the hospital wing',
    'the northern pass',
    'the pension bill',
    'the fishing quota',
    'the bridge works',
    'the school roof',
    'the rail contract',
    'the flood wall',
  ],
  acts: ['closed', 'delayed', 'approved', 'inspected', 'reopened', 'rejected', 'handed over', 'surveyed'],
  quotes: [
    'We were never told about it',
    'There is no way through before spring',
    'Nobody here will sign that paper',
    'The figures speak for themselves',
    'It was a decision made in good faith',
    'People are tired of waiting',
    'This cannot go on for another year',
    'We will publish every page of it',
  ],
  cues: ['said', 'told reporters', 'insisted', 'admitted', 'announced', 'warned'],
  marks: ['“', '”'],
  make: {
    figure: (c) =>
      `At least ${c.figure} people were affected when ${c.thing} was ${c.act} in ${c.place}, according to ${c.body}.`,
    quote: (c) =>
      `${c.q[0]}${c.quote},${c.q[1]} ${c.name} ${c.cue} on the steps of the building in ${c.place}.`,
    said: (c) =>
      `${c.name}, who speaks for ${c.body}, ${c.cue} that ${c.thing} had been ${c.act} without notice.`,
    plain: (c) => `Work on ${c.thing} near ${c.place} was ${c.act} after a long dispute with ${c.body}.`,
    headline: (c) => `${c.place}: ${c.figure} affected as ${c.thing} is ${c.act}`,
  },
}
const de: Lexicon = {
  places: ['Belmara', 'Ostheim', 'Korvingen', 'Maren', 'Haldenau'],
  names: ['Mara Tesch', 'Jonas Brandt', 'Petra Lund', 'Selma Aydin', 'Uwe Karsten', 'Greta Moll'],
  bodies: [
    'die Hafenbehörde',
    'das Gesundheitsministerium',
    'der Stadtrat',
    'die Gewerkschaft',
    'das Berufungsgericht',
  ],
  things: ['das Fährterminal', 'die Rentenreform', 'der Brückenbau', 'die Fangquote', 'das Schuldach'],
  acts: ['geschlossen', 'verschoben', 'genehmigt', 'geprüft', 'abgelehnt'],
  quotes: [
    'Davon hat uns niemand etwas gesagt',
    'Vor dem Frühjahr kommt hier keiner durch',
    'Die Zahlen sprechen für sich',
    'Die Leute haben das Warten satt',
  ],
  cues: ['sagte', 'erklärte', 'betonte', 'warnte'],
  marks: ['„', '“'],
  make: {
    figure: (c) =>
      `Mindestens ${c.figure} Menschen waren betroffen, als ${c.thing} in ${c.place} ${c.act} wurde, teilte ${c.body} mit.`,
    quote: (c) => `${c.q[0]}${c.quote}${c.q[1]}, ${c.cue} ${c.name} am Rande der Sitzung in ${c.place}.`,
    said: (c) => `${c.name} ${c.cue}, dass ${c.thing} ohne Ankündigung ${c.act} worden sei.`,
    plain: (c) =>
      `Nach langem Streit wurde ${c.thing} bei ${c.place} ${c.act}, wie aus den Unterlagen hervorgeht.`,
    headline: (c) => `${c.place}: ${c.figure} Betroffene, ${c.thing} ${c.act}`,
  },
}
const fr: Lexicon = {
  places: ['Belmara', 'Port-Ansel', 'Corval', 'Tessin', 'Rive-Haute'],
  names: ['Mara Tessier', 'Ilan Doré', 'Nadia Ferrand', 'Paul Vasseur', 'Rose Quillet'],
  bodies: [
    'l’autorité portuaire',
    'le ministère de la Santé',
    'le conseil municipal',
    'le syndicat des transports',
  ],
  things: [
    'le terminal des ferries',
    'l’aile de l’hôpital',
    'le projet de loi',
    'le quota de pêche',
    'le pont du nord',
  ],
  acts: ['fermé', 'reporté', 'approuvé', 'inspecté', 'rejeté'],
  quotes: [
    'Personne ne nous a prévenus',
    'Les chiffres parlent d’eux-mêmes',
    'Les gens sont fatigués d’attendre',
    'Cela ne peut pas durer',
  ],
  cues: ['a déclaré', 'a affirmé', 'a annoncé', 'a averti'],
  marks: ['« ', ' »'],
  make: {
    figure: (c) =>
      `Au moins ${c.figure} personnes ont été touchées quand ${c.thing} a été ${c.act} à ${c.place}, selon ${c.body}.`,
    quote: (c) => `${c.q[0]}${c.quote}${c.q[1]}, ${c.cue} ${c.name} devant le bâtiment à ${c.place}.`,
    said: (c) => `${c.name} ${c.cue} que ${c.thing} avait été ${c.act} sans préavis.`,
    plain: (c) => `Après un long conflit avec ${c.body}, ${c.thing} a été ${c.act} près de ${c.place}.`,
    headline: (c) => `${c.place} : ${c.figure} personnes touchées, ${c.thing} ${c.act}`,
  },
}
const ar: Lexicon = {
  places: ['بلمارا', 'ميناء أنسل', 'كورفال', 'تيسين', 'أوسترين'],
  names: ['مارا تيش', 'سميرة عوض', 'نادر فرح', 'هدى لطفي', 'يوسف عماري'],
  bodies: ['هيئة الميناء', 'وزارة الصحة', 'مجلس المدينة', 'نقابة النقل', 'محكمة الاستئناف'],
  things: ['محطة العبارات', 'جناح المستشفى', 'الممر الشمالي', 'قانون التقاعد', 'حصة الصيد'],
  acts: ['أغلقت', 'أجلت', 'فحصت', 'رفضت', 'أعيد فتحها'],
  quotes: ['لم يخبرنا أحد بذلك', 'لا طريق قبل الربيع', 'الأرقام تتحدث عن نفسها', 'تعب الناس من الانتظار'],
  cues: ['قال', 'أكد', 'أعلن', 'حذر'],
  marks: ['«', '»'],
  make: {
    figure: (c) =>
      `تضرر ما لا يقل عن ${c.figure} شخصا عندما ${c.act} ${c.thing} في ${c.place}، بحسب ${c.body}.`,
    quote: (c) => `${c.q[0]}${c.quote}${c.q[1]}، ${c.cue} ${c.name} أمام المبنى في ${c.place}.`,
    said: (c) => `${c.cue} ${c.name} إن ${c.thing} ${c.act} دون إشعار مسبق من ${c.body}.`,
    plain: (c) => `جاء ذلك بعد نزاع طويل مع ${c.body} بشأن ${c.thing} قرب ${c.place} كما ورد في الوثائق.`,
    headline: (c) => `${c.place}: تضرر ${c.figure} شخصا بعد أن ${c.act} ${c.thing}`,
  },
}
const he: Lexicon = {
  places: ['בלמרה', 'נמל אנסל', 'קורבל', 'טסין', 'אוסטרין'],
  names: ['מארה טש', 'אילן דורית', 'נדיה פרו', 'תום ושתי', 'רוזה קוויל'],
  bodies: ['רשות הנמל', 'משרד הבריאות', 'מועצת העיר', 'איגוד התחבורה', 'בית המשפט לערעורים'],
  things: ['מסוף המעבורות', 'אגף בית החולים', 'המעבר הצפוני', 'חוק הפנסיה', 'מכסת הדיג'],
  acts: ['נסגר', 'נדחה', 'אושר', 'נבדק', 'נפתח מחדש'],
  quotes: [
    'איש לא סיפר לנו על כך',
    'אין דרך לעבור לפני האביב',
    'המספרים מדברים בעד עצמם',
    'אנשים עייפים מלחכות',
  ],
  cues: ['אמר', 'הדגיש', 'הודיע', 'הזהיר'],
  marks: ['"', '"'],
  make: {
    figure: (c) => `לפחות ${c.figure} בני אדם נפגעו כאשר ${c.thing} ${c.act} ב${c.place}, לפי ${c.body}.`,
    quote: (c) => `${c.q[0]}${c.quote}${c.q[1]}, ${c.cue} ${c.name} על מדרגות הבניין ב${c.place}.`,
    said: (c) => `${c.name} ${c.cue} כי ${c.thing} ${c.act} ללא הודעה מוקדמת מטעם ${c.body}.`,
    plain: (c) => `הדבר נעשה אחרי מחלוקת ארוכה עם ${c.body} בעניין ${c.thing} ליד ${c.place}.`,
    headline: (c) => `${c.place}: ${c.figure} נפגעו לאחר ש${c.thing} ${c.act}`,
  },
}
export const lexicons: Record<Language, Lexicon> = { en, de, fr, ar, he }

const partsOf = (c: Chance, lexicon: Lexicon): Parts => ({
  place: c.of(lexicon.places),
  name: c.of(lexicon.names),
  body: c.of(lexicon.bodies),
  thing: c.of(lexicon.things),
  act: c.of(lexicon.acts),
  quote: c.of(lexicon.quotes),
  cue: c.of(lexicon.cues),
  figure: String(3 + c.below(c.next() < 0.3 ? 9000 : 90)),
  q: lexicon.marks,
})

/** One sentence of a kind, with what of it an edit may change. */
export function sentence(
  c: Chance,
  language: Language,
  kind: 'figure' | 'quote' | 'said' | 'plain',
): Sentence {
  const lexicon = lexicons[language]
  const parts = partsOf(c, lexicon)
  const words = capital(lexicon.make[kind](parts))
  const { figure, name, quote, cue } = parts
  if (kind === 'figure') return { words, figure }
  if (kind === 'quote') return { words, quote, name, cue }
  if (kind === 'said') return { words, name, cue }
  return { words }
}
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** An article like no other: five to twelve paragraphs of one to three sentences. */
export function article(c: Chance): Article {
  const language = c.of<Language>(['en', 'en', 'en', 'en', 'en', 'en', 'de', 'fr', 'ar', 'he'])
  const lexicon = lexicons[language]
  const kinds = ['figure', 'quote', 'said', 'plain'] as const
  const paragraphs = Array.from({ length: 5 + c.below(8) }, (_, at) =>
    Array.from({ length: 1 + c.below(3) }, (_, n) =>
      sentence(c, language, at < 4 && n === 0 ? kinds[at]! : c.of(kinds)),
    ),
  )
  return {
    language,
    headline: capital(lexicon.make.headline(partsOf(c, lexicon))),
    byline: c.of(lexicon.names),
    place: c.of(lexicon.places),
    published: new Date(Date.UTC(2026, 9, 1 + c.below(50), c.below(24), c.below(60))),
    paragraphs,
    note: null,
  }
}
