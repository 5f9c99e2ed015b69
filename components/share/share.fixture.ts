import type { CheckView } from '#domain/check/view.ts'
import type { ClaimStatement, ClaimView, Status } from '#domain/claim/view.ts'
import type { FigureView } from '#domain/figure/view.ts'
import type { StoryView } from '#domain/story/view.ts'

/** Wordings that are hard to set: each with its language. */
export const wordings = {
  plain: ['en', 'The road to the pumping station has been mined'],
  arabic: ['ar', 'الطريق إلى محطة الضخ «كلفار» ملغوم منذ صباح الثلاثاء 12 أيلول، بحسب AP'],
  hebrew: ['he', 'הכביש לתחנת השאיבה (Kelvar) מוקש ב־12 בספטמבר, כך לפי 3 מקורות'],
  long: ['en', `${'Engineers who were held at the station for eleven days say that '.repeat(9)}end`],
  japanese: ['ja', '給水所への道路には地雷が敷設されていると当局者が火曜日の朝に述べたが確認は取れていない'],
  markup: ['en', '</text><script>alert("1")</script> & "quoted" <b>bold</b> \u202eturned'],
  whole: ['de', `Donaudampfschifffahrtsgesellschaft${'skapitänsmütze'.repeat(12)}`],
  empty: ['en', ''],
} as const
export type Wording = keyof typeof wordings

const instant = (day: number) => ({
  from: `2026-09-0${day}T12:00:00.000Z`,
  to: `2026-09-0${day}T12:00:00.000Z`,
  precision: 'instant' as const,
})
const origin = (key: string, name: string) => ({
  key,
  kind: 'newsroom' as const,
  name,
  date: null,
  statements: ['statementaaa'],
})

const statement = {
  id: 'statementaaa',
  words: 'The road is “mined”, <he> said',
  stance: 'affirms',
  live: true,
  hedged: 'no',
  loadBearing: true,
  origins: ['source:a'],
  steps: [{ origin: 'source:a', next: null }],
  restsOn: [],
  language: 'en',
  chain: [{ kind: 'person', name: 'Tarek Olvane' }],
  report: {
    id: 'reportaaaaaa',
    title: 'A report',
    publishedAt: instant(3).from,
    publishedPrecision: 'instant',
    language: 'en',
    source: { id: 'sourceaaaaaa', name: 'The Courier' },
  },
} as unknown as ClaimStatement

export function claimOf(wording: Wording, status: Status = 'possibly corroborated'): ClaimView {
  const [language, words] = wordings[wording]
  return {
    id: 'claimaaaaaaa',
    wording: words,
    language,
    kind: 'event',
    about: null,
    happened: instant(2),
    scope: null,
    status: {
      status,
      reason: {
        key: 'possiblyOne',
        params: { affirmsLeast: 1, affirmsMost: 2, deniesLeast: 1, deniesMost: 1 },
      },
      affirms: [1, 2],
      denies: [1, 1],
      reports: 14,
      rule: 1,
    },
    latestAt: instant(4).from,
    verdict: null,
    stories: [],
    statements: [statement],
    origins: { affirms: [origin('source:a', 'The Courier'), origin('b', 'الضفاف')], denies: [] },
    edges: [],
    loadBearing: [],
    checks: [checkOf(wording)],
    moves: [],
    supersededBy: null,
    version: 1,
  }
}

export function checkOf(wording: Wording): CheckView {
  const [language, words] = wordings[wording]
  return {
    id: 'checkaaaaaaa',
    claim: { id: 'claimaaaaaaa', wording: words, language },
    verdict: 'mostly supported',
    verdictNames: null,
    rating: 4,
    reasons: 'Two people who were there saw it.',
    citations: [],
    review: { state: 'none' },
    byId: 'personaaaaaa',
    byName: 'נועה ברנדט',
    status: 'confirmed',
    rule: 1,
    evidenceHash: '00',
    origins: { affirms: [1, 2], denies: [0, 0] },
    at: instant(5).from,
    correctsId: null,
    correctedById: null,
    retraction: null,
  }
}

export function storyOf(wording: Wording): StoryView {
  const [language, words] = wordings[wording]
  const claims = (['on record', 'confirmed', 'corroborated', 'disputed', 'denied', 'retracted'] as const).map(
    (status) => claimOf(wording, status),
  )
  return {
    id: 'storyaaaaaaa',
    title: words,
    summary: words,
    language,
    claimCount: claims.length,
    reportCount: 30,
    latestAt: instant(6).from,
    published: true,
    version: 1,
    claims,
    sources: [
      { id: 'sourceaaaaaa', name: 'The Courier', reports: 2 },
      { id: 'sourcebbbbbb', name: 'הד הנהר', reports: 2 },
    ],
    timeline: [
      {
        kind: 'claim',
        id: 'claimaaaaaaa',
        at: instant(2),
        wording: words,
        language,
        status: 'disputed',
        statements: ['statementaaa'],
      },
      {
        kind: 'statement',
        id: 'statementaaa',
        at: instant(3),
        happened: instant(2),
        claimId: 'claimaaaaaaa',
        words,
        language,
        stance: 'affirms',
        speaker: null,
        source: { id: 'sourceaaaaaa', name: 'The Courier' },
        reportId: 'reportaaaaaa',
      },
    ],
  }
}

export function figureOf(wording: Wording): FigureView {
  const [language, words] = wordings[wording]
  const point = (value: number, day: number) => ({
    values: [`value${day}`],
    at: instant(day),
    until: instant(day + 1).from,
    bound: 'exact' as const,
    value,
    low: value,
    high: value,
  })
  return {
    id: 'figureaaaaaa',
    what: words,
    scope: null,
    unit: 'people',
    language,
    version: 1,
    claims: [],
    values: [1, 2].map((day) => ({
      id: `value${day}`,
      amount: { value: `${day}204`, to: null, bound: 'at least', strict: false, unit: 'people' },
      asOf: instant(day),
      at: instant(day),
      dated: true,
      scope: null,
      definition: null,
      line: 'a',
      live: true,
      statement,
      stances: [],
    })),
    lines: [
      { key: 'a', origins: [origin('a', 'The Courier')], points: [point(1204, 1), point(2204, 3)] },
      { key: 'b', origins: [origin('b', 'الضفاف')], points: [point(900, 2)] },
    ],
    differences: [],
    others: [],
  }
}
