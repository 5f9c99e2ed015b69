import { detectAll } from 'tinyld'
import type { DayOrder } from './date/parse-date.ts'
import { type Facts, metaValue } from './facts.ts'
import type { Markup } from './html/parse.ts'

const SAMPLE = 900
const ENOUGH = 120
const RTL = /^(?:ar|he|iw|fa|ur|yi|ps|sd|ug|ckb|dv)(?:-|$)/i
/** Letters of scripts that one look tells apart; a declared language in another script is a template's default. */
const SCRIPTS: [RegExp, string[]][] = [
  [/\p{Script=Hebrew}/gu, ['he', 'yi', 'iw']],
  [/\p{Script=Arabic}/gu, ['ar', 'fa', 'ur', 'ps', 'ku', 'ckb', 'sd', 'ug']],
  [
    /\p{Script=Cyrillic}/gu,
    ['ru', 'uk', 'bg', 'sr', 'mk', 'be', 'kk', 'ky', 'mn', 'tg', 'uz', 'bs', 'cnr', 'az'],
  ],
  [/\p{Script=Greek}/gu, ['el']],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, ['ja']],
  [/\p{Script=Hangul}/gu, ['ko']],
  [/\p{Script=Han}/gu, ['zh', 'ja', 'yue']],
  [/\p{Script=Thai}/gu, ['th']],
  [/\p{Script=Devanagari}/gu, ['hi', 'mr', 'ne', 'sa']],
  [/\p{Script=Bengali}/gu, ['bn', 'as']],
  [/\p{Script=Armenian}/gu, ['hy']],
  [/\p{Script=Georgian}/gu, ['ka']],
  [/\p{Script=Latin}/gu, []],
]

/** The language of a text: as declared if the text's script and words allow it, else as detected. BCP 47. */
export function findLanguage(text: string, declared: (string | null | undefined)[]): string | null {
  const told = declared.map(tag).find((value) => value !== null) ?? null
  const sample = text.slice(0, SAMPLE)
  const script = scriptOf(sample)
  const fits =
    told === null || !script || (script.length ? script.includes(primary(told)) : !otherScript(told))
  if (sample.length < ENOUGH) return fits ? (told ?? script?.[0] ?? null) : (script?.[0] ?? told)
  const [first, second] = detectAll(sample)
  const sure = first !== undefined && first.accuracy > 0.6 && first.accuracy > (second?.accuracy ?? 0) * 1.5
  if (told && fits && !(sure && primary(told) !== first.lang)) return told
  if (script?.length && !(first && script.includes(first.lang))) return script[0]!
  return first?.lang ?? told
}

/** What a page declares, most specific first. */
export function declaredLanguages(facts: Facts, { html, body }: Markup): (string | null | undefined)[] {
  const meta = metaValue(facts, ['content-language', 'og:locale', 'dc.language', 'language', 'inlanguage'])
  return [html.lang, html['xml:lang'], body.lang, facts.jsonLd.language, meta]
}

/** The direction of writing: as marked on the page if it fits the language, else by the language. */
export function directionOf(language: string | null): 'ltr' | 'rtl' {
  return language && RTL.test(language) ? 'rtl' : 'ltr'
}

/** Whether 3/4/2020 is 3 April or 4 March: month first only where that is the custom (US, Philippines). */
export function dayOrderOf(language: string | null, host: string | null): DayOrder {
  const region = language?.match(/-([A-Z]{2})\b/)?.[1]
  const ending = host?.match(/\.([a-z]{2})$/)?.[1]
  if (ending && !/^(?:us|ph|io|co|tv|me|ai|fm|ly|to|gg|cc|so)$/.test(ending)) return 'dmy'
  if (region) return region === 'US' || region === 'PH' ? 'mdy' : 'dmy'
  return !language || primary(language) === 'en' ? 'mdy' : 'dmy'
}

const primary = (language: string) => language.split('-')[0]!.toLowerCase()
const otherScript = (language: string) =>
  SCRIPTS.some(
    ([, languages]) =>
      languages.includes(primary(language)) &&
      !['sr', 'az', 'uz', 'ku', 'bs', 'cnr', 'kk', 'mn'].includes(primary(language)),
  )

function tag(value: string | null | undefined): string | null {
  const match = value?.trim().match(/^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}))?(?![a-z])/i)
  if (!match) return null
  const language = match[1]!.toLowerCase() === 'iw' ? 'he' : match[1]!.toLowerCase()
  return match[3] ? `${language}-${match[3].toUpperCase()}` : language
}

/** Languages of the script that most letters are in; an empty list means Latin, null that there are no letters. */
function scriptOf(sample: string): string[] | null {
  let best: string[] | null = null
  let most = 0
  for (const [letters, languages] of SCRIPTS) {
    // Japanese mixes kana into ideographs: any fair share of kana decides.
    const count = (sample.match(letters)?.length ?? 0) * (languages[0] === 'ja' ? 4 : 1)
    if (count > most) [best, most] = [languages, count]
  }
  return best
}
