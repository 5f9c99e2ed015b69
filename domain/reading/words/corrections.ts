import { AR } from './notes/ar.ts'
import { DE } from './notes/de.ts'
import { EN, ERROR, OF_THE_TEXT } from './notes/en.ts'
import { ES } from './notes/es.ts'
import { FR } from './notes/fr.ts'
import { HE } from './notes/he.ts'
import { IT } from './notes/it.ts'
import { NL } from './notes/nl.ts'
import { PT } from './notes/pt.ts'
import { RU } from './notes/ru.ts'

/**
 * Notes by which newsrooms say that a report was changed, by language (`notes/`). A line that only says when it was last
 * updated is none, nor is news of somebody who corrects something: reports, laws and operas have versions and are revised
 * too. So the text must say “this” or “our” of itself, or be a note in whole, or the newsroom must speak of what it
 * published and be sorry for it.
 */
const LANGUAGES = [EN, DE, FR, ES, AR, HE, RU, IT, PT, NL]
const all = (pick: (one: (typeof LANGUAGES)[number]) => RegExp[] | undefined) =>
  LANGUAGES.flatMap((one) => pick(one) ?? [])
const [SURE, WHOLE, WE] = [all((one) => one.notes), all((one) => one.whole), all((one) => one.we)]

const ATTRIBUTED =
  /,["”“»]? (?:\p{L}+ ){0,5}(?:said|says|told|added|sagte|sagt|erklärte|teilte|so|a (?:déclaré|dit|affirmé|expliqué|indiqué|annoncé|précisé|assuré)|dit|selon|dijo|afirmó|declaró|aseguró|explicó|señaló|según|сообщил[аио]?|заявил[аио]?|сказал[аио]?|ha (?:detto|dichiarato|spiegato)|disse|afirmou|informou|zei|aldus)(?!\p{L})/iu
const QUOTED = /["“„«][^"”“»\n]{8,}["”“»]/u

/** What asks readers to tell of errors stands under every article and corrects none. */
const INVITES =
  /(?<!\p{L})(?:(?:report|submit|suggest|request) (?:an? |any )?(?:corrections?|errors?|typos?)|(?:aware of|spot(?:ted)?|found|see) an? (?:error|inaccuracy|mistake|typo)|fehler (?:gefunden|entdeckt|melden)|signaler une erreur|(?:informar de|reportar) un error|segnala(?:ci)? un errore|нашли ошибку|הצעה לתיקון|מצאת(?:ם)? טעות|fout (?:gezien|gevonden|melden))(?!\p{L})/iu

/** Longest note that is believed; a paragraph beyond it only mentions a correction. */
const LONGEST = 900
/** Vowel signs and stretched letters, which one writer puts and another leaves out. */
const SIGNS = /[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/gu

/** Errors are corrected everywhere: this one stood in a text. */
const OF_A_TEXT =
  /(?<!\p{L})(?:version|fassung|versión|versione|versão|versie|верси[ия]|articles?|artikels?|article|artículo|articolo|artigo|matéria|reportagem|textes?|texto|testo|tekst|тексте|статье|заметке|beitrags?|stuk|bericht)(?!\p{L})|(?:المقال|الخبر|التقرير|نسخة)/iu

/** A heading in capitals needs no sign after it, where what follows is in small letters. */
const SHOUTED = /^\p{Lu}{6,}(?=\s+\p{Lu}?\p{Ll})/u

/** Whether a paragraph says that the report was changed. */
export const isCorrectionNote = (paragraph: string): boolean => {
  const line = paragraph.trim()
  if (line.length === 0 || line.length >= LONGEST) return false
  const bare = line
    .replace(SIGNS, '')
    .replace(/^[*†‡•\s]+/u, '')
    .replace(SHOUTED, '$&:')
  if (INVITES.test(bare)) return false
  const says = (pattern: RegExp) => pattern.test(bare)
  if ([...SURE, ...WHOLE].some(says) || (ERROR.test(bare) && OF_THE_TEXT.test(bare))) return true
  if (LANGUAGES.some(({ updates, corrects }) => updates?.some(says) && corrects?.test(bare))) return true
  if (ATTRIBUTED.test(bare)) return false
  return (
    WE.some(says) ||
    LANGUAGES.some(({ done }) => done && OF_A_TEXT.test(bare) && !QUOTED.test(bare) && says(done)) ||
    (!QUOTED.test(bare) &&
      LANGUAGES.some(({ published, sorry }) => published?.test(bare) && sorry?.test(bare)))
  )
}
