import { detectAll } from 'tinyld/light'
import { arabicScript, countScripts, cyrillicScript, hebrewScript, type ScriptCounts } from './scripts.ts'
import { functionWords } from './words/function-words.ts'

const SAMPLE = 2500
/** Below this many letters nothing is claimed. */
const FEWEST_LETTERS = 4
/** tinyld's own share, under which its answer is a guess. */
const FEWEST_SHARE = 0.3

const LANGUAGES_OF = new Map<string, string[]>()
for (const [language, list] of Object.entries(functionWords)) {
  for (const word of new Set(list.split(' ')))
    LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language])
}

/** The language whose function words the sample holds most, when it leads clearly; a shared word counts for less. */
function byFunctionWords(sample: string): string | null {
  const scores = new Map<string, number>()
  let words = 0
  for (const [word] of sample.toLowerCase().matchAll(/\p{L}+/gu)) {
    words++
    const languages = LANGUAGES_OF.get(word)
    if (!languages) continue
    for (const language of languages)
      scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length + 0.3)
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1])
  const [best, second] = ranked
  if (!best || best[1] < 1 || best[1] / words < 0.05) return null
  return !second || best[1] >= second[1] * 1.15 ? best[0] : null
}

function byScript(sample: string, counts: ScriptCounts): string | null {
  const { latin, arabic, hebrew, cyrillic, greek, han, kana, hangul, other } = counts
  const most = Math.max(latin, arabic, hebrew, cyrillic, greek, han + kana, hangul, other)
  if (most === hebrew) return hebrewScript(sample)
  if (most === arabic) return arabicScript(sample)
  if (most === hangul) return 'ko'
  if (most === han + kana) return kana > most * 0.05 ? 'ja' : 'zh'
  if (most === greek) return 'el'
  return most === cyrillic ? cyrillicScript(sample) : null
}

/**
 * The language of a text as a BCP 47 primary tag, 'und' when nothing can be said. Only the first few thousand
 * characters are read. The script decides first, then function words, then tinyld's n-grams.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE).toWellFormed()
  const counts = countScripts(sample)
  const letters = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const script = letters === 0 ? null : byScript(sample, counts)
  if (script) return script
  if (letters < FEWEST_LETTERS) return 'und'
  if (counts.latin > letters / 2) {
    const found = byFunctionWords(sample)
    if (found) return found
  }
  const [best] = detectAll(sample.slice(0, 1000))
  return best && best.accuracy >= FEWEST_SHARE ? best.lang : 'und'
}
