import { edgeKinds } from '#domain/check/edge-view.ts'
import type { InboxText } from '#domain/inbox/view.ts'
import { faultIn } from '#domain/report/look-faults.ts'
import { contained } from '#messages/contained.ts'
import { instantInShort, instantInWords } from '#messages/format.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** What a row of the list says, in words: the browser needs no catalogue for it. */
export type RowWords = {
  key: string
  /** of the thing that is told here: what is put away is what was read */
  stamp: string
  kind: string
  title: string
  /** whose words the title is; null where it is ours, "" where nobody knows */
  language: string | null
  /** what there is to do in it */
  what: string
  /** what settling it could change, and of which claim */
  why: string
  about: { wording: string; language: string } | null
  source: string | null
  href: string
  at: string
  short: string
  full: string
}

/** Rows as they are shown. Foreign names inside our sentences are held apart from them. */
export function rowWords(locale: Locale, zone: string, texts: readonly InboxText[]): RowWords[] {
  const t = translator(locale, 'inbox')
  return texts.map((text) => {
    const { key, stamp, kind, claim, since, source } = text
    const says = isolated(text.says)
    return {
      key,
      stamp,
      kind: t(`kind.${kind}`),
      ...titleOf(locale, text),
      what: whatOf(locale, kind, says),
      why: whyOf(locale, text),
      // the claim is the title already
      about:
        claim && claim.wording !== text.title ? { wording: claim.wording, language: claim.language } : null,
      source,
      href: localePath(locale, text.path),
      at: since,
      short: instantInShort(locale, since, zone),
      full: instantInWords(locale, since, zone),
    }
  })
}

function titleOf(
  locale: Locale,
  { kind, title, language, says }: InboxText,
): Pick<RowWords, 'title' | 'language'> {
  if (kind === 'edge') return { title: edgeSays(locale, says), language: null }
  if (!title) return { title: translator(locale, 'inbox')('untitled'), language: null }
  return { title, language: language ?? '' }
}

/** What there is to do in it. A kind's message takes what that kind says (data/inbox/kinds). */
function whatOf(locale: Locale, kind: InboxText['kind'], says: InboxText['says']): string {
  if (kind === 'edge') {
    const found = edgeKinds.find((one) => one === says.kind) ?? 'citation'
    return translator(locale, 'edge')(`kind.${found}`)
  }
  const t = translator(locale, 'inbox.what') as unknown as (name: string, values: typeof says) => string
  const words = t(kind, says)
    .replace(/^[\s·]+/, '')
    .trim()
  return kind === 'look' ? `${words}: ${translator(locale, 'rereading.why')(faultIn(says.why))}` : words
}

const edges = [
  'P1',
  'P2',
  'P3',
  'P4',
  'P5',
  'cites',
  'reprints',
  'same text',
  'contributed',
  'syndicates',
  'confirms',
  'denies',
  'tie',
] as const

function edgeSays(locale: Locale, says: InboxText['says']): string {
  const { a = '', b = '' } = isolated(says)
  return translator(locale, 'edge')(`says.${edges.find((one) => one === says.why) ?? 'cites'}`, { a, b })
}

/** What settling it could do to the record, said as surely as it is known. */
function whyOf(locale: Locale, { effect, sure }: InboxText): string {
  const t = translator(locale, 'inbox.effect')
  if (effect.does === 'status') {
    const status = translator(locale, 'status.name')
    return t(sure ? 'status' : 'maybe status', { from: status(effect.from), to: status(effect.to) })
  }
  if (effect.does === 'origins') {
    const { origins, side } = effect
    return origins === 0 ? t('some origins') : t(sure ? 'origins' : 'maybe origins', { origins, side })
  }
  if (effect.does === 'evidence') return t(sure ? 'evidence' : 'maybe evidence')
  return t(effect.does)
}

/** Names of the record that stand in our sentences; everything else is a number, or a word that a message chooses by. */
const names = new Set(['a', 'b', 'host', 'feed'])

const isolated = (says: InboxText['says']): InboxText['says'] =>
  Object.fromEntries(
    Object.entries(says).map(([name, value]) => [
      name,
      names.has(name) ? `\u2068${contained(String(value))}\u2069` : value,
    ]),
  )
