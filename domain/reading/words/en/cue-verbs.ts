import type { CueKind, CueVerb, Frame } from '../cue-words.ts'

/*
 * Reporting verbs and verbs of thought, by strength and by how they take their content. Own selection along
 * VerbNet classes 37.1-37.13 (communication), 29.5 (conjecture), 30 (perception), 32.1 (want), 33 (judgement),
 * 58-60 (urge, force, order), 62 (wish), 77 (approve), and the reporting-verb table of Quirk et al. 16.31-16.33.
 */
const LISTS: [CueKind, string, string][] = [
  ['say', 'clause thing', 'say'],
  ['say', 'hearer clause', 'tell'],
  [
    'say',
    'clause',
    'add write joke vent quip reply continue exclaim remark shout respond answer elaborate muse opine deadpan',
  ],
  [
    'say',
    'clause',
    'whisper yell scream mutter email blog chant intone counter shoot_back fire_back text shrug interject venture chime_in rejoin',
  ],
  ['say', 'clause', 'state'],
  ['say', 'clause thing', 'tweet'],
  ['say', 'clause thing', 'repeat reiterate recount recite'],
  ['say', 'clause thing', 'explain announce declare mention disclose proclaim reveal post'],
  ['say', '+about +of', 'speak talk'],
  ['assert', 'clause', 'argue contend assert maintain insist reason retort caution gripe'],
  [
    'assert',
    'clause thing',
    'stress emphasize emphasise underline underscore allege testify reaffirm affirm',
  ],
  ['assert', 'clause thing', 'note observe point_out recall remember emphasise highlight cite tout'],
  ['assert', 'clause thing to', 'claim'],
  ['assert', 'hearer clause thing +of +about +against', 'warn'],
  [
    'assert',
    'clause thing',
    'suggest predict forecast speculate posit theorize conclude estimate imply hint calculate',
  ],
  ['assert', '+to', 'point refer allude'],
  ['assert', '+at', 'hint'],
  ['assert', '+about +of +that clause', 'complain brag boast'],
  ['assert', '+that', 'rule determine project'],
  ['assert', 'at', 'put give'],
  ['assert', 'clause', 'make_clear let_known'],
  ['say', 'clause', 'put_it'],
  ['assert', 'clause thing', 'lament bemoan decry'],
  ['confirm', 'clause thing', 'confirm acknowledge admit concede recognize recognise corroborate echo'],
  ['confirm', 'clause', 'verify certify attest'],
  ['confirm', 'thing', 'bear_out back_up'],
  ['confirm', 'clause', 'accept'],
  ['confirm', 'clause +with +to', 'agree'],
  ['deny', 'clause thing', 'deny dispute refute rebut contradict'],
  ['deny', 'thing', 'reject dismiss rule_out'],
  ['deny', '+with clause', 'disagree'],
  ['demand', 'clause thing to', 'demand'],
  ['demand', '+for +on', 'call'],
  ['judge', '+against', 'rail inveigh campaign'],
  ['assert', '+for', 'advocate campaign'],
  ['assert', 'thing', 'express voice advocate'],
  ['demand', 'hearer clause to', 'urge order instruct direct'],
  ['demand', 'thing clause', 'propose recommend request'],
  ['demand', '+for +that', 'push press lobby plead'],
  ['ask', 'hearer clause thing', 'ask'],
  ['ask', 'clause thing', 'question wonder inquire'],
  ['promise', 'clause to thing', 'promise vow pledge swear threaten'],
  ['promise', 'hearer clause', 'assure remind inform notify convince persuade'],
  ['promise', 'to', 'offer agree volunteer'],
  ['report', 'clause thing', 'report'],
  ['report', 'clause', 'learn'],
  ['report', '+that', 'hear'],
  ['show', 'clause thing', 'show indicate demonstrate'],
  ['show', 'clause', 'find discover'],
  [
    'judge',
    'thing',
    'call criticize criticise praise blast slam denounce condemn mock ridicule deride assail lambaste',
  ],
  ['judge', 'thing', 'defend blame hail applaud chide rip'],
  ['judge', 'hearer', 'accuse thank congratulate commend'],
  ['judge', 'thing', 'endorse oppose back support favor favour welcome'],
  [
    'belief',
    'clause',
    'think believe know realize realise figure guess suspect assume suppose understand doubt feel',
  ],
  ['belief', 'clause', 'hope worry pray dream imagine bet reckon deem'],
  ['belief', 'clause thing', 'fear'],
  ['belief', 'as', 'see view regard'],
  ['judge', '+as thing', 'describe portray characterize characterise label dub brand'],
  ['belief', 'clause to', 'expect anticipate'],
  ['wish', 'to thing', 'want'],
  ['wish', 'to +for', 'hope wish'],
  ['wish', 'to', 'seek intend plan'],
  ['refuse', 'to', 'refuse decline'],
]

const IRREGULAR: Record<string, string> = {
  bear: 'bears bore bearing borne',
  put: 'puts put putting put',
  give: 'gives gave giving given',
  let: 'lets let letting let',
  make: 'makes made making made',
  say: 'says said saying said',
  tell: 'tells told telling told',
  write: 'writes wrote writing written',
  speak: 'speaks spoke speaking spoken',
  swear: 'swears swore swearing sworn',
  think: 'thinks thought thinking thought',
  know: 'knows knew knowing known',
  feel: 'feels felt feeling felt',
  see: 'sees saw seeing seen',
  understand: 'understands understood understanding understood',
  find: 'finds found finding found',
  show: 'shows showed showing shown',
  hear: 'hears heard hearing heard',
  read: 'reads read reading read',
  deny: 'denies denied denying denied',
  reply: 'replies replied replying replied',
  begin: 'begins began beginning begun',
  bet: 'bets bet betting bet',
  seek: 'seeks sought seeking sought',
  shoot: 'shoots shot shooting shot',
  rip: 'rips ripped ripping ripped',
  learn: 'learns learned learning learned',
  forecast: 'forecasts forecast forecasting forecast',
  dub: 'dubs dubbed dubbing dubbed',
  quip: 'quips quipped quipping quipped',
  admit: 'admits admitted admitting admitted',
  refer: 'refers referred referring referred',
  prefer: 'prefers preferred preferring preferred',
  plan: 'plans planned planning planned',
  brag: 'brags bragged bragging bragged',
  rebut: 'rebuts rebutted rebutting rebutted',
  slam: 'slams slammed slamming slammed',
  vow: 'vows vowed vowing vowed',
  chat: 'chats chatted chatting chatted',
  blog: 'blogs blogged blogging blogged',
}

export type VerbForm = 'base' | 's' | 'past' | 'ing' | 'participle'
export type KnownVerb = { verbs: CueVerb[]; forms: Set<VerbForm> }

/** Every form of every cue verb: form (lower case) -> its verbs and which forms it may be. */
export const CUE_VERBS: Map<string, KnownVerb> = build()

/** Of these, the forms that report by themselves: "made" does only with "clear", "put" only with "at". */
export const PLAIN_CUES = new Map(
  [...CUE_VERBS].filter(([, { verbs }]) =>
    verbs.some(({ base, frames }) => !base.includes(' ') && !frames.includes('at')),
  ),
)

function build(): Map<string, KnownVerb> {
  const map = new Map<string, KnownVerb>()
  for (const [kind, frames, words] of LISTS) {
    for (const word of words.split(' ')) {
      const [base, particle] = word.split('_') as [string, string?]
      const verb: CueVerb = {
        base: particle ? `${base} ${particle}` : base,
        kind,
        frames: frames.split(' ') as Frame[],
      }
      for (const [form, text] of formsOf(base)) {
        const known = map.get(text) ?? { verbs: [], forms: new Set() }
        known.verbs.push(verb)
        known.forms.add(form)
        map.set(text, known)
      }
    }
  }
  return map
}

function formsOf(base: string): [VerbForm, string][] {
  const [s, past, ing, participle] = IRREGULAR[base]?.split(' ') ?? regular(base)
  return [
    ['base', base],
    ['s', s!],
    ['past', past!],
    ['ing', ing!],
    ['participle', participle!],
  ]
}

function regular(base: string): string[] {
  if (/[^aeiou]y$/.test(base)) {
    const stem = base.slice(0, -1)
    return [`${stem}ies`, `${stem}ied`, `${base}ing`, `${stem}ied`]
  }
  const s = /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`
  const stem = base.endsWith('e') ? base.slice(0, -1) : base
  return [s, `${stem}ed`, `${/ee$/.test(base) ? base : stem}ing`, `${stem}ed`]
}
