/** What a script says about the language of a text, by counting its letters in a sample. */
export type ScriptCounts = {
  latin: number
  arabic: number
  hebrew: number
  cyrillic: number
  greek: number
  han: number
  kana: number
  hangul: number
  other: number
}

const BLOCKS: [from: number, to: number, script: keyof ScriptCounts][] = [
  [0x41, 0x24f, 'latin'],
  [0x370, 0x3ff, 'greek'],
  [0x400, 0x52f, 'cyrillic'],
  [0x590, 0x5ff, 'hebrew'],
  [0x600, 0x6ff, 'arabic'],
  [0x750, 0x77f, 'arabic'],
  [0x1e00, 0x1eff, 'latin'],
  [0x3040, 0x30ff, 'kana'],
  [0x4e00, 0x9fff, 'han'],
  [0xac00, 0xd7a3, 'hangul'],
  [0xfb1d, 0xfb4f, 'hebrew'],
  [0xfb50, 0xfdff, 'arabic'],
  [0xfe70, 0xfeff, 'arabic'],
]
const LETTER = /\p{L}/u

/** Counts the letters of a text by script (Unicode blocks). */
export function countScripts(text: string): ScriptCounts {
  const counts: ScriptCounts = {
    latin: 0,
    arabic: 0,
    hebrew: 0,
    cyrillic: 0,
    greek: 0,
    han: 0,
    kana: 0,
    hangul: 0,
    other: 0,
  }
  for (const char of text) {
    const code = char.codePointAt(0)!
    if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) {
      counts.latin++
      continue
    }
    if (code < 0x80 || !LETTER.test(char)) continue
    const block = BLOCKS.find(([from, to]) => code >= from && code <= to)
    counts[block ? block[2] : 'other']++
  }
  return counts
}

const has = (text: string, letters: string) => {
  let found = 0
  for (const char of text) if (letters.includes(char)) found++
  return found
}

/** Arabic, Persian, Urdu, Central Kurdish or Pashto by the letters only they use. */
export function arabicScript(sample: string): string {
  const total = Math.max(1, countScripts(sample).arabic)
  if (has(sample, 'ټډړښځڅۍ') / total > 0.02) return 'ps'
  if (has(sample, 'ٹڈڑںے') / total > 0.02) return 'ur'
  if (has(sample, 'ڕڵۆێە') / total > 0.03) return 'ckb'
  const persian = has(sample, 'پچژگکی')
  return persian > 0 && persian >= has(sample, 'كيىةأإ') ? 'fa' : 'ar'
}

/** Hebrew, or Yiddish by its pointed letters and digraphs. */
export const hebrewScript = (sample: string) =>
  has(sample, 'ײװױ') / Math.max(1, countScripts(sample).hebrew) > 0.02 ? 'yi' : 'he'

/** Ukrainian, Belarusian, Serbian, Macedonian, Bulgarian or Russian by the letters that set them apart. */
export function cyrillicScript(sample: string): string {
  const lower = sample.toLowerCase()
  if (has(lower, 'ў') > 0) return 'be'
  if (has(lower, 'їєґ') > 0) return 'uk'
  if (has(lower, 'ѓќѕ') > 0) return 'mk'
  if (has(lower, 'ђћџљњј') > 0) return 'sr'
  if (has(lower, 'ыэё') > 0) return 'ru'
  if (has(lower, 'і') > 0) return 'uk'
  return has(lower, 'ъ') > 1 ? 'bg' : 'ru'
}
