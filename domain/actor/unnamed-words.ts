/**
 * How reports word speakers they do not name, by language. Collected by hand from news style guides' advice on
 * anonymous sources (what a report owes its reader: how many, of what office, why unnamed).
 */
export type UnnamedWords = {
  /** words for exactly one */
  one: string[]
  /** number words and what they count */
  counts: Record<string, number>
  /** words for more than one, nobody says how many */
  several: string[]
  /** nouns that say by their own form that there are two, or several */
  two: string[]
  many: string[]
  /** words that are no part of an office: articles and ranks */
  dropped: string[]
  /** words after which the description is of something else */
  ends: string[]
  /** whether the last word of an office is a plural, and its singular */
  plural: (word: string) => string | null
  /** how a report says why, from the words that match to the end of the clause */
  why: RegExp
}

const ies = (word: string): string | null =>
  /[^aeiou]ies$/.test(word) ? `${word.slice(0, -3)}y` : /[^s]s$/.test(word) ? word.slice(0, -1) : null

const en: UnnamedWords = {
  one: ['a', 'an', 'one', 'another'],
  counts: { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  several: ['several', 'some', 'many', 'multiple', 'various', 'other', 'dozens', 'few'],
  two: [],
  many: [],
  dropped: [
    'the',
    'of',
    'senior',
    'top',
    'high-ranking',
    'unnamed',
    'anonymous',
    'unidentified',
    'our',
    'its',
  ],
  ends: [
    'who',
    'that',
    'which',
    'with',
    'close',
    'familiar',
    'briefed',
    'speaking',
    'on',
    'at',
    'in',
    'near',
  ],
  plural: (word) =>
    word === 'people' ? 'person' : /m[e]n$/.test(word) ? word.replace(/men$/, 'man') : ies(word),
  why: /(?:(?:on|under)(?: the)? condition (?:of anonymity|that)|request(?:ed|ing) anonymity|(?:asked|declined|refused|did not want|asking) (?:not )?to be (?:named|identified)|not authori[sz]ed to|lacked authori[sz]ation|for fear of)/iu,
}
const fr: UnnamedWords = {
  one: ['un', 'une'],
  counts: { deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10 },
  several: ['des', 'plusieurs', 'certains', 'certaines', 'quelques'],
  two: [],
  many: [],
  dropped: ['le', 'la', 'les', 'haut', 'hauts', 'de', 'd’un', 'd’une'],
  ends: ['qui', 'ayant', 'proche', 'proches', 'sous'],
  plural: (word) => (/[^su]s$/.test(word) ? word.slice(0, -1) : null),
  why: /(?:sous (?:le )?(?:couvert|sceau) de l[’']anonymat|sous (?:couvert|condition) d[’']anonymat|requ(?:is|érant|iert) l[’']anonymat|n[’'](?:est|était) pas autorisée? à)/iu,
}
const es: UnnamedWords = {
  one: ['un', 'una'],
  counts: { dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10 },
  several: ['unos', 'unas', 'varios', 'varias', 'algunos', 'algunas'],
  two: [],
  many: [],
  dropped: ['el', 'la', 'los', 'las', 'alto', 'altos', 'de'],
  ends: ['que', 'con', 'cercano', 'cercanos', 'bajo'],
  plural: (word) => (/[aeiou]s$/.test(word) ? word.slice(0, -1) : null),
  why: /(?:bajo (?:la )?condición de(?:l)? anonimato|pidi(?:ó|eron) (?:el )?anonimato|no (?:está|estaba) autorizad[oa])/iu,
}
const de: UnnamedWords = {
  one: ['ein', 'eine', 'einer', 'eines'],
  counts: { zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10 },
  several: ['mehrere', 'einige', 'viele'],
  two: [],
  many: ['Beamte', 'Diplomaten', 'Vertreter', 'Quellen'],
  dropped: ['der', 'die', 'das', 'hoher', 'hochrangiger', 'hochrangige'],
  ends: ['der', 'die', 'mit', 'aus', 'im', 'in'],
  plural: () => null,
  why: /(?:unter der Bedingung (?:der )?Anonymität|anonym bleiben|nicht namentlich genannt|nicht befugt)/iu,
}
const ar: UnnamedWords = {
  one: ['أحد', 'إحدى'],
  counts: { ثلاثة: 3, أربعة: 4, خمسة: 5 },
  several: ['عدة', 'بعض', 'عدد'],
  two: ['مسؤولان', 'مسؤولتان', 'دبلوماسيان', 'مصدران', 'شاهدان'],
  many: ['مسؤولون', 'مصادر', 'دبلوماسيون', 'شهود'],
  dropped: ['كبير', 'رفيع', 'كبار'],
  ends: ['قال', 'طلب', 'الذي', 'التي', 'في'],
  plural: () => null,
  why: /(?:طلب(?:وا|ت|ا)? عدم (?:الكشف|ذكر|نشر)|شريطة عدم|رفض(?:وا|ت|ا)? (?:الكشف|ذكر) )/u,
}
const he: UnnamedWords = {
  one: ['אחד', 'אחת'],
  counts: { שני: 2, שתי: 2, שלושה: 3, שלוש: 3, ארבעה: 4, חמישה: 5 },
  several: ['כמה', 'מספר'],
  two: [],
  many: ['גורמים', 'מקורות', 'פקידים', 'דיפלומטים'],
  dropped: ['בכיר', 'בכירה', 'בכירים'],
  ends: ['אשר', 'המעורה', 'המעורים'],
  plural: () => null,
  why: /(?:בעילום שם|בתנאי (?:של )?אנונימיות|ביקש(?:ו|ה)? (?:שלא|לא) (?:להיחשף|להזדהות))/u,
}

/** By the first part of a language's tag. */
export const UNNAMED_WORDS: Record<string, UnnamedWords> = { en, fr, es, de, ar, he }
