/**
 * The shapes of the reading engine. All offsets are Unicode code points into `text`, end exclusive
 * (as W3C Web Annotation requires); rules inside the engine may work in UTF-16 and convert at the boundary.
 */
export type Span = [start: number, end: number]

export type Mode = 'quoted' | 'paraphrased' | 'partly quoted' | 'narrated'
export type HopKind = 'person' | 'body' | 'unnamed' | 'outlet' | 'channel'

/** One hop of an attribution chain, outermost first; the last hop is the one who first spoke. */
export type DraftHop = {
  name: string
  kind: HopKind
  /** the body a person (or unnamed group) speaks for, as named in the text */
  speaksFor?: string
  /** country an unnamed group belongs to, ISO 3166-1 alpha-2, when the wording says so */
  country?: string
  /** role as worded ("senior leader", "foreign minister") */
  role?: string
}

/** A point or range in time with how precisely it is known. Instants are ISO 8601 in UTC; `to` is exclusive. */
export type TimeRange = {
  from: string
  to: string
  precision: 'instant' | 'day' | 'month' | 'year' | 'range'
}

/** One attributed statement as drafted; never confirmed by the engine. */
export type DraftStatement = {
  content: Span[]
  cue: Span[]
  source: Span[]
  mode: Mode
  /** the hedging word as it stands, or null */
  hedge: string | null
  chain: DraftHop[]
  saidAt?: TimeRange
  /** the rule and cue that made the draft, in plain words */
  why: string
  /** 0..1, how sure the rule is; drafts are ordered by place, the doubtful tail is folded away */
  certainty: number
}

/** A time expression with its TIMEX3 type and value and, where it resolves, its range. */
export type TimeExpression = {
  start: number
  end: number
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  value: string
  range?: TimeRange
}

export type Bound = 'exact' | 'at least' | 'at most' | 'about' | 'range'
export type DraftFigure = {
  value: number
  to?: number
  bound: Bound
  unit: string | null
  of: string | null
  span: Span
}
/** `due` is when the expected thing should happen; `moved` says that the text reports a delay. */
export type DraftExpectation = { what: string; span: Span; due?: TimeRange; moved: boolean; cue: string }

export type DraftReliance = {
  kind: 'cites' | 'reprints' | 'contributed' | 'confirms' | 'denies'
  /** the outlet, agency or channel relied on, as named */
  name: string
  /** ISO day when the text names one */
  date?: string
  span: Span
  /** indexes into statements that rest on it, when the reliance is of statements and not of the whole report */
  statements?: number[]
}

export type DraftCorrection = { span: Span; date?: string }

export type BlockKind = 'paragraph' | 'heading' | 'list' | 'quote' | 'caption'
export type Block = { kind: BlockKind; start: number; end: number }

/** What a page turned out to be; only `article` is stored as one. */
export type PageKind = 'article' | 'start page' | 'paywall' | 'login wall' | 'cookie wall' | 'empty'

/** A page read from bytes: main text as blocks and what its markup says of it. */
export type Page = {
  kind: PageKind
  title: string | null
  byline: string[]
  publishedAt: string | null
  /** true when only the day is known */
  publishedDayOnly: boolean
  updatedAt: string | null
  siteName: string | null
  /** BCP 47 */
  language: string | null
  direction: 'ltr' | 'rtl'
  canonicalUrl: string | null
  /** who first published the item, where the feed that brought it says so (RSS `<source>`) */
  feedSource?: string | null
  text: string
  blocks: Block[]
  /** agencies credited in datelines, bylines or contribution lines */
  agencies: { name: string; kind: 'contributed' | 'reprints'; span?: Span }[]
  /**
   * what else the page shows: its headings, where it is no article the first of its words, and what comes after the text;
   * whether the text is made of other reports' teasers, as on a start page and in some letters
   */
  around?: { headings: string[]; shown: string; after?: string; teasers?: boolean; captions?: Caption[] }
}

/** The words under a picture; `of` is the file's name in its address, which stays when its size is another. */
export type Caption = { of: string | null; text: string }

/** What is known before reading a text; everything is optional, no attribution may be lost without it. */
export type ReadingContext = {
  title?: string
  publishedAt?: string
  language?: string
  url?: string
  siteName?: string
  blocks?: Block[]
}

/** Everything the engine drafts from one text. */
export type Reading = {
  text: string
  language: string
  statements: DraftStatement[]
  times: TimeExpression[]
  figures: DraftFigure[]
  expectations: DraftExpectation[]
  reliances: DraftReliance[]
  corrections: DraftCorrection[]
}
