import type { Locale } from './locales.ts'

/** ISO 639-1, without the constructed and the classical. */
const languages =
  'af am ar az be bg bn bs ca cs cy da de dv el en es et eu fa fi fo fr ga gl gu ha he hi hr hu hy id ig is it ja ka kk km kn ko ku ky lb lo lt lv mg mk ml mn mr ms mt my nb ne nl nn no om or pa pl ps pt rn ro ru rw sd si sk sl sn so sq sr st sv sw ta te tg th ti tk tn tr ts tt ug uk ur uz vi xh yi yo zh zu'.split(
    ' ',
  )

/** ISO 3166-1 alpha-2. */
const countries =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW'.split(
    ' ',
  )

export type Choice = { value: string; name: string }

function choices(locale: Locale, type: 'language' | 'region', codes: readonly string[]): Choice[] {
  const names = new Intl.DisplayNames([locale], { type })
  const order = new Intl.Collator(locale)
  return codes
    .map((value) => ({ value, name: names.of(value) ?? value }))
    .sort((a, b) => order.compare(a.name, b.name))
}

/** Languages to choose from by name. @param also tags that must be among them, such as the one chosen already */
export const languageChoices = (locale: Locale, also: readonly (string | null)[] = []): Choice[] =>
  choices(locale, 'language', [
    ...new Set([...languages, ...also.filter((tag) => tag !== null && tag !== '')]),
  ] as string[])

/** Countries to choose from by name. @param also a code that must be among them */
export const countryChoices = (locale: Locale, also: string | null = null): Choice[] => [
  ...choices(locale, 'region', countries),
  ...(also && !countries.includes(also) ? [{ value: also, name: also }] : []),
]

/** The name of a country; codes that stand for none (XA to XZ are anyone's to use) are shown as they are. */
export const countryInWords = (locale: Locale, code: string): string =>
  countries.includes(code) ? (new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code) : code

/** The name of a script. @param code ISO 15924 */
export const scriptInWords = (locale: Locale, code: string): string =>
  new Intl.DisplayNames([locale], { type: 'script' }).of(code) ?? code
