import type { CastActor } from './types.ts'

const bodies: CastActor[] = [
  {
    key: 'calverra-government',
    kind: 'body',
    names: [
      { name: 'Government of Calverra', language: 'en' },
      { name: 'حكومة كالفيرا', language: 'ar' },
      { name: 'ממשלת קלוורה', language: 'he' },
    ],
    country: 'XA',
  },
  {
    key: 'cabinet-office',
    kind: 'body',
    names: [{ name: 'Cabinet Office of Calverra', language: 'en' }],
    speaksFor: 'calverra-government',
    country: 'XA',
  },
  {
    key: 'calverra-health',
    kind: 'body',
    names: [
      { name: 'Calverran Ministry of Health', language: 'en' },
      { name: 'وزارة الصحة في أنسيلا', language: 'ar' },
      { name: 'משרד הבריאות', language: 'he' },
    ],
    speaksFor: 'calverra-government',
    country: 'XA',
  },
  {
    key: 'calverra-defence',
    kind: 'body',
    names: [
      { name: 'Calverran Ministry of Defence', language: 'en' },
      { name: 'משרד ההגנה', language: 'he' },
    ],
    speaksFor: 'calverra-government',
    country: 'XA',
  },
  {
    key: 'calverra-army',
    kind: 'body',
    names: [
      { name: 'Calverran army', language: 'en' },
      { name: 'الجيش الكالفيري', language: 'ar' },
      { name: 'צבא קלוורה', language: 'he' },
    ],
    speaksFor: 'calverra-defence',
    country: 'XA',
  },
  {
    key: 'daressa-government',
    kind: 'body',
    names: [
      { name: 'Government of Daressa', language: 'en' },
      { name: 'حكومة داريسا', language: 'ar' },
    ],
    country: 'XB',
  },
  {
    key: 'daressa-foreign-ministry',
    kind: 'body',
    names: [
      { name: 'Daressan Ministry of Foreign Affairs', language: 'en' },
      { name: 'وزارة الخارجية الداريسية', language: 'ar' },
    ],
    speaksFor: 'daressa-government',
    country: 'XB',
  },
  {
    key: 'upland-front',
    kind: 'body',
    names: [
      { name: 'Upland Front', language: 'en' },
      { name: 'جبهة المرتفعات', language: 'ar' },
      { name: 'חזית ההר', language: 'he' },
    ],
    country: 'XA',
  },
  {
    key: 'littoral-council',
    kind: 'body',
    names: [
      { name: 'Littoral Council', language: 'en' },
      { name: 'المجلس الساحلي', language: 'ar' },
      { name: 'המועצה החופית', language: 'he' },
    ],
  },
  {
    key: 'open-ward',
    kind: 'body',
    names: [
      { name: 'Open Ward', language: 'en' },
      { name: 'منظمة «العنبر المفتوح»', language: 'ar' },
    ],
    country: 'XC',
  },
  {
    key: 'water-board',
    kind: 'body',
    names: [
      { name: 'Belmara Water Board', language: 'en' },
      { name: 'רשות המים של בלמרה', language: 'he' },
    ],
    country: 'XA',
  },
  {
    key: 'ilmar-hospital',
    kind: 'body',
    names: [{ name: 'Ilmar District Hospital', language: 'en' }],
    country: 'XA',
  },
  {
    key: 'belmara-city-council',
    kind: 'body',
    names: [{ name: 'Belmara city council', language: 'en' }],
    country: 'XA',
  },
]

const persons: CastActor[] = [
  {
    key: 'sommel',
    kind: 'person',
    names: [
      { name: 'Edra Sommel', language: 'en' },
      { name: 'אדרה סומל', language: 'he' },
    ],
    speaksFor: 'calverra-government',
    country: 'XA',
  },
  {
    key: 'sole',
    kind: 'person',
    names: [{ name: 'Marit Sole', language: 'en' }],
    speaksFor: 'cabinet-office',
    country: 'XA',
  },
  {
    key: 'ostrel',
    kind: 'person',
    names: [
      { name: 'Hanan Ostrel', language: 'en' },
      { name: 'חנן אוסטרל', language: 'he' },
    ],
    speaksFor: 'calverra-health',
    country: 'XA',
  },
  {
    key: 'torr',
    kind: 'person',
    names: [
      { name: 'Davin Torr', language: 'en' },
      { name: 'דאווין טור', language: 'he' },
    ],
    speaksFor: 'calverra-army',
    country: 'XA',
  },
  {
    key: 'hallem',
    kind: 'person',
    names: [
      { name: 'Yusra Hallem', language: 'en' },
      { name: 'يسرى هلّام', language: 'ar' },
    ],
    speaksFor: 'daressa-foreign-ministry',
    country: 'XB',
  },
  {
    key: 'olvane',
    kind: 'person',
    names: [
      { name: 'Tarek Olvane', language: 'en' },
      { name: 'طارق أولفان', language: 'ar' },
      { name: 'טארק אולבן', language: 'he' },
    ],
    speaksFor: 'upland-front',
    country: 'XA',
  },
  {
    key: 'dassan',
    kind: 'person',
    names: [
      { name: 'Mirel Dassan', language: 'en' },
      { name: 'ميريل دسّان', language: 'ar' },
    ],
    speaksFor: 'upland-front',
    country: 'XA',
  },
  {
    key: 'brey',
    kind: 'person',
    names: [
      { name: 'Lucan Brey', language: 'en' },
      { name: 'לוקן ברי', language: 'he' },
    ],
    speaksFor: 'littoral-council',
  },
  {
    key: 'orso',
    kind: 'person',
    names: [{ name: 'Nela Orso', language: 'en' }],
    speaksFor: 'ilmar-hospital',
    country: 'XA',
  },
  { key: 'dorran', kind: 'person', names: [{ name: 'Rafi Dorran', language: 'en' }], country: 'XA' },
  {
    key: 'amary',
    kind: 'person',
    names: [{ name: 'Lio Amary', language: 'en' }],
    speaksFor: 'open-ward',
  },
  {
    key: 'venn',
    kind: 'person',
    names: [{ name: 'Orla Venn', language: 'en' }],
    speaksFor: 'belmara-city-council',
    country: 'XA',
  },
  {
    key: 'peller',
    kind: 'person',
    names: [{ name: 'Jonas Peller', language: 'en' }],
    speaksFor: 'water-board',
    country: 'XA',
  },
]

/** One row for each descriptor and report, until an editor says that two are the same. */
const unnamed: CastActor[] = [
  {
    key: 'gazette-officials',
    kind: 'unnamed',
    names: [{ name: 'Daressan officials', language: 'en' }],
    descriptor: 'Daressan officials',
    country: 'XB',
  },
  {
    key: 'guest-house-official',
    kind: 'unnamed',
    names: [{ name: 'a Daressan foreign ministry official', language: 'en' }],
    descriptor: 'a Daressan foreign ministry official',
    country: 'XB',
    body: 'daressa-foreign-ministry',
  },
  {
    key: 'stallholders',
    kind: 'unnamed',
    names: [{ name: 'two stallholders', language: 'en' }],
    descriptor: 'two stallholders',
    country: 'XA',
  },
  {
    key: 'security-official',
    kind: 'unnamed',
    names: [{ name: 'גורם ביטחוני בכיר באנסלה', language: 'he' }],
    descriptor: 'גורם ביטחוני בכיר באנסלה',
    country: 'XA',
  },
  {
    key: 'security-official-quoted',
    kind: 'unnamed',
    names: [{ name: 'a senior security official', language: 'en' }],
    descriptor: 'a senior security official',
    country: 'XA',
    possiblySameAs: ['security-official'],
  },
  {
    key: 'two-officials',
    kind: 'unnamed',
    names: [{ name: 'مسؤولان داريسيان', language: 'ar' }],
    descriptor: 'مسؤولان داريسيان',
    country: 'XB',
  },
  {
    key: 'talks-official',
    kind: 'unnamed',
    names: [{ name: 'a Daressan official who sat in on the talks', language: 'en' }],
    descriptor: 'a Daressan official who sat in on the talks',
    country: 'XB',
  },
  {
    key: 'diplomats',
    kind: 'unnamed',
    names: [{ name: 'three diplomats', language: 'en' }],
    descriptor: 'three diplomats',
  },
  {
    key: 'station-staff',
    kind: 'unnamed',
    names: [{ name: 'three of our people', language: 'en' }],
    descriptor: 'three of our people',
    country: 'XA',
    body: 'water-board',
  },
]

/** Everyone who speaks or acts in the cast. */
export const actors: CastActor[] = [...bodies, ...persons, ...unnamed]
