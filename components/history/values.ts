import { amountInWords } from '#components/figure/amount.ts'
import { STATUSES } from '#domain/check/types.ts'
import { verdicts } from '#domain/check/view.ts'
import { claimKinds } from '#domain/claim/view.ts'
import type { Amount } from '#domain/figure/amount.ts'
import { differenceTypes } from '#domain/figure/difference.ts'
import { stanceValues } from '#domain/statement/view.ts'
import {
  dayInWords,
  instantInWords,
  languageInWords,
  listInWords,
  originsInWords,
  type When,
  whenInWords,
} from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Look = { locale: Locale; zone: string; names: Record<string, string> }
type Values = Record<string, unknown> | null

/** A member that a change set: what it is called, and how it was and is, in words. Absent is null. */
export type ChangedMember = { key: string; name: string; before: string | null; after: string | null }

/** What a person looks for first; the database keeps members in no order of its own. */
const first = [
  'wording',
  'title',
  'name',
  'verdict',
  'reasons',
  'retractionReasons',
  'state',
  'summary',
  'kind',
]
const last = ['language', 'rule', 'evidenceHash', 'bytesHash']
const placeOf = (key: string) =>
  first.includes(key) ? first.indexOf(key) : last.includes(key) ? 100 + last.indexOf(key) : 50

/** Members that a change set, the telling ones first, those that stayed empty left out. */
export function changedMembers(look: Look, before: Values, after: Values): ChangedMember[] {
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort(
    (a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1),
  )
  return keys
    .map((key) => ({
      key,
      name: memberName(look, key),
      before: valueInWords(look, key, before?.[key]),
      after: valueInWords(look, key, after?.[key]),
    }))
    .filter((member) => member.before !== member.after)
}

/** "aboutId" is "About"; "stance:ID" is "Stance: the claim's wording". What nobody named is shown as it is kept. */
function memberName({ locale, names }: Look, key: string): string {
  const t = translator(locale, 'history')
  const [kind = key, ...rest] = key.split(':')
  const name = t.has(`field.${kind}` as 'field.wording') ? t(`field.${kind}` as 'field.wording') : kind
  // these are told by what they say, and have no name of their own
  if (kind === 'holding' || kind === 'account') return name
  return rest.length > 0 ? `${name}: \u2068${names[rest.join(':')] ?? rest.join(':')}\u2069` : name
}

function valueInWords(look: Look, key: string, value: unknown): string | null {
  const { locale, zone, names } = look
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value)) {
    const items = value.map((item) => valueInWords(look, key, item)).filter((item) => item !== null)
    return items.length > 0 ? listInWords(locale, items) : null
  }
  if (typeof value === 'boolean') return translator(locale, 'history')(value ? 'yes' : 'no')
  if (typeof value === 'number') return String(value)
  if (typeof value === 'object') return objectInWords(look, value as Record<string, unknown>)
  const text = String(value)
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return instantInWords(locale, text, zone)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayInWords(locale, text, 'UTC')
  if (key === 'language') return languageInWords(locale, text)
  return names[text] ?? known(locale, key, text) ?? text
}

/** The few things that are kept as objects: origins of a check, a hop of a chain, a range of time. */
function objectInWords({ locale, zone }: Look, value: Record<string, unknown>): string {
  const { affirms, denies, name, share, from, to, precision } = value
  if (isPair(affirms) && isPair(denies))
    return translator(locale, 'history')('origins then', {
      affirms: originsInWords(locale, ...affirms),
      denies: originsInWords(locale, ...denies),
    })
  if (typeof name === 'string')
    return Array.isArray(share) ? `${name} · ${share.map(Number).join('–')} %` : name
  if (isAmount(value)) return amountInWords(locale, value)
  if (typeof from === 'string' && typeof to === 'string' && typeof precision === 'string')
    return whenInWords(locale, { from, to, precision: precision as When['precision'] }, zone)
  return JSON.stringify(value)
}

/** A value of a figure: what it says of the quantity; the rest stands on the figure's page. */
const isAmount = (value: Record<string, unknown>): value is Amount & Record<string, unknown> =>
  typeof value.value === 'string' && typeof value.bound === 'string' && typeof value.strict === 'boolean'

const isPair = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'number')

/** Words of the record's own scales. */
function known(locale: Locale, key: string, text: string): string | null {
  switch (key.split(':')[0]) {
    case 'kind':
      return within(claimKinds, text) ? translator(locale, 'claim')(`kind.${text}`) : null
    case 'verdict':
      return within(verdicts, text) ? translator(locale, 'check')(`verdict.${text}`) : null
    case 'status':
      return within(STATUSES, text) ? translator(locale, 'status')(`name.${text}`) : null
    case 'stance':
      return within(stanceValues, text) ? translator(locale, 'stance')(`name.${text}`) : null
    case 'difference':
      return within(differenceTypes, text) ? translator(locale, 'figure')(`difference.${text}`) : null
    case 'state':
      return within(draftStates, text) ? translator(locale, 'statement')(`state.${text}`) : null
    default:
      return null
  }
}

const draftStates = ['open', 'confirmed', 'rejected'] as const

const within = <T extends string>(scale: readonly T[], text: string): text is T =>
  (scale as readonly string[]).includes(text)
