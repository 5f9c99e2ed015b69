/** The scripts that names are told apart by, as ISO 15924 codes, each by the letters that are only its own. */
const scripts: readonly (readonly [code: string, letters: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Hira', /\p{Script=Hiragana}/gu],
  ['Kana', /\p{Script=Katakana}/gu],
]

/** The script that most letters of a name are of, as its ISO 15924 code; null where it is none of those above. */
export function scriptOf(name: string): string | null {
  const counted = scripts.map(([code, letters]) => ({ code, count: name.match(letters)?.length ?? 0 }))
  const most = counted.reduce((a, b) => (b.count > a.count ? b : a))
  return most.count > 0 ? most.code : null
}

/** The script that a language is usually written in ("Arab" for "ar"); null where the tag is none or nobody says. */
export function usualScript(tag: string): string | null {
  try {
    return new Intl.Locale(tag).maximize().script ?? null
  } catch {
    return null // not a well-formed tag
  }
}
