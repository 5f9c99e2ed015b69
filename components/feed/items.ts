import { verdictName } from '#components/check/verdict-name.ts'
import type { ActorStatement, PublicActor } from '#domain/actor/page.ts'
import type { CheckView } from '#domain/check/view.ts'
import type { ClaimView } from '#domain/claim/view.ts'
import { publicationOf } from '#domain/report/publication.ts'
import type { SourceView } from '#domain/source/view.ts'
import type { StanceValue } from '#domain/statement/view.ts'
import type { StoryView } from '#domain/story/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import type { FeedItem, OutgoingFeed } from './write-feed.ts'

/** A reader of feeds asks every few minutes; more than this nobody catches up on. */
const NEWEST = 50
type From = { locale: Locale; origin: string }

const newest = (items: FeedItem[]): FeedItem[] =>
  items.toSorted((a, b) => b.at.localeCompare(a.at) || (a.id < b.id ? -1 : 1)).slice(0, NEWEST)

const absolute = ({ locale, origin }: From, path: string): string => `${origin}${localePath(locale, path)}`

function feed(
  from: From,
  path: string,
  head: { title: string; text: string; language: string },
  items: FeedItem[],
) {
  return {
    ...head,
    page: absolute(from, path),
    home: absolute(from, '/'),
    items: newest(items),
  } satisfies OutgoingFeed
}

/** "Belmara Evening Post affirms: The road has been mined". */
function stanceTitle(locale: Locale, source: string, stance: StanceValue, wording: string): string {
  return translator(locale, 'feed')('stance', {
    source,
    stance: translator(locale, 'stance')(`name.${stance}`),
    claim: wording,
  })
}

/** What a story's feed tells: every statement as its report was published, and each check in force. */
export function storyFeed(from: From, story: StoryView): OutgoingFeed {
  const { locale } = from
  const wordings = new Map(story.claims.map((claim) => [claim.id, claim.wording]))
  const statements = story.timeline.flatMap((entry): FeedItem[] => {
    if (entry.kind !== 'statement') return []
    return [
      {
        id: absolute(from, `/claims/${entry.claimId}#s-${entry.id}`),
        page: absolute(from, `/claims/${entry.claimId}#s-${entry.id}`),
        title: stanceTitle(locale, entry.source.name, entry.stance, wordings.get(entry.claimId) ?? ''),
        text: entry.words,
        language: entry.language,
        author: entry.speaker?.name ?? null,
        at: entry.at.from,
      },
    ]
  })
  const checked = story.claims.flatMap((claim): FeedItem[] => {
    if (!claim.verdict) return []
    const page = absolute(from, `/claims/${claim.id}#checks`)
    return [
      {
        id: `${page}-${claim.verdict.at}`,
        page,
        title: translator(locale, 'feed')('check', {
          verdict: verdictName(locale, claim.verdict),
          claim: claim.wording,
        }),
        text: claim.wording,
        language: claim.language,
        author: claim.verdict.byName,
        at: claim.verdict.at,
      },
    ]
  })
  const head = { title: story.title, text: story.summary, language: story.language }
  return feed(from, `/stories/${story.id}`, head, [...statements, ...checked])
}

/** What a claim's feed tells: its statements, and its checks with what became of them. */
export function claimFeed(from: From, claim: ClaimView): OutgoingFeed {
  const { locale } = from
  const statements = claim.statements.flatMap((statement): FeedItem[] => {
    const published = publicationOf(statement.report)
    if (!published) return []
    const page = absolute(from, `/claims/${claim.id}#s-${statement.id}`)
    return [
      {
        id: page,
        page,
        title: stanceTitle(locale, statement.report.source.name, statement.stance, claim.wording),
        text: statement.words,
        language: statement.language,
        author: statement.chain.at(-1)?.name ?? null,
        at: published.from,
      },
    ]
  })
  const head = { title: claim.wording, text: claim.scope ?? '', language: claim.language }
  return feed(from, `/claims/${claim.id}`, head, [
    ...statements,
    ...claim.checks.flatMap((check) => checkItems(from, check)),
  ])
}

/** A check's own entry, and one more for its retraction. */
export function checkItems(from: From, check: CheckView): FeedItem[] {
  const { locale } = from
  const t = translator(locale, 'feed')
  const page = absolute(from, `/checks/${check.id}`)
  const verdict = verdictName(locale, { verdict: check.verdict, names: check.verdictNames })
  const about = { verdict, claim: check.claim.wording }
  const signed: FeedItem = {
    id: page,
    page,
    title: t(check.correctsId ? 'correction' : 'check', about),
    text: check.reasons,
    language: null,
    author: check.byName,
    at: check.at,
  }
  const { retraction } = check
  if (!retraction) return [signed]
  const taken = { id: `${page}#retraction`, title: t('retraction', about), text: retraction.reasons }
  return [signed, { ...signed, ...taken, author: retraction.byName, at: retraction.at }]
}

/** What a source's feed tells: its reports that bear on a published claim, and how their words changed since. */
export function sourceFeed(from: From, source: SourceView): OutgoingFeed {
  const t = translator(from.locale, 'feed')
  const items = source.recent.flatMap((report): FeedItem[] => {
    const page = absolute(from, `/reports/${report.id}`)
    const { title, language, publishedAt: at } = report
    const same = { text: '', language, author: source.name }
    const edits = report.edits.map(({ number, at, silent, noted, beside }): FeedItem => {
      const place = `${page}/changes/${number}`
      const what = silent
        ? 'edited silently'
        : noted
          ? 'edited with a note'
          : beside
            ? 'changed beside its words'
            : 'added to'
      return { id: place, page: place, title: t(`report.${what}`, { title }), ...same, at }
    })
    return at ? [{ id: page, page, title, ...same, at }, ...edits] : edits
  })
  const head = { title: source.name, text: '', language: source.language ?? from.locale }
  return feed(from, `/sources/${source.id}`, head, items)
}

/** What an actor's feed tells: what it, or whoever speaks for it, said last, as its reports were published. */
export function actorFeed(
  from: From,
  actor: PublicActor,
  statements: readonly ActorStatement[],
): OutgoingFeed {
  const { locale } = from
  const items = statements.flatMap(({ id, words, language, chain, report, stances }): FeedItem[] => {
    const published = publicationOf(report)
    if (!published) return []
    const page = absolute(from, `/reports/${report.id}#m-${id}`)
    const [first] = stances
    const title = first
      ? stanceTitle(locale, chain.at(-1)?.name ?? actor.name, first.value, first.wording)
      : report.title
    return [
      {
        id: page,
        page,
        title,
        text: words,
        language,
        author: chain.at(-1)?.name ?? null,
        at: published.from,
      },
    ]
  })
  const head = { title: actor.name, text: '', language: actor.names[0]?.language ?? locale }
  return feed(from, `/actors/${actor.id}`, head, items)
}

/** Corrections and retractions of checks, everywhere: what this record got wrong, in one feed. */
export function correctionsFeed(from: From, checks: readonly CheckView[]): OutgoingFeed {
  const { locale } = from
  const t = translator(locale, 'feed')
  const items = checks.flatMap((check) =>
    checkItems(from, check).filter((item) => check.correctsId !== null || item.id.endsWith('#retraction')),
  )
  const head = { title: t('corrections'), text: t('corrections text'), language: locale }
  return feed(from, '/checks', head, items)
}
