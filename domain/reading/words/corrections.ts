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
const [SURE, WHOLE, WE, ASKS] = [
  all((one) => one.notes),
  all((one) => one.whole),
  all((one) => one.we),
  all((one) => one.asks),
]

const ATTRIBUTED =
  /,["”“»]? (?:\p{L}+ ){0,5}(?:said|says|told|added|sagte|sagt|erklärte|teilte|so|a (?:déclaré|dit|affirmé|expliqué|indiqué|annoncé|précisé|assuré)|dit|selon|dijo|afirmó|declaró|aseguró|explicó|señaló|según|сообщил[аио]?|заявил[аио]?|сказал[аио]?|ha (?:detto|dichiarato|spiegato)|disse|afirmou|informou|zei|aldus)(?!\p{L})/iu
const QUOTED = /["“„«][^"”“»\n]{8,}["”“»]/u

/** What asks readers to tell of errors stands under every article and corrects none. */
const INVITES =
  /(?<!\p{L})(?:(?:report|submit|suggest|request) (?:an? |any )?(?:corrections?|errors?|typos?)|(?:aware of|spot(?:ted)?|found|see|notice) an? (?:\p{L}+ )?(?:error|inaccuracy|mistake|typo)|fehler (?:gefunden|entdeckt|melden)|signaler une erreur|(?:informar de|reportar) un error|segnala(?:ci)? un errore|нашли ошибку|הצעה לתיקון|מצאת(?:ם)? טעות|fout (?:gezien|gevonden|melden))(?!\p{L})/iu
/** Whom such a sentence speaks to; one that tells what a newsroom or its readers found does not. */
const READER =
  /(?<!\p{L})(?:you|your|please|write to|let us know|e-?mail us|contact us|sie|ihnen|bitte|du|schreib\p{L}*|vous|écrivez\p{L}*|usted|escríb\p{L}*|scriv\p{L}*|вы|нам|напишите|u|je|לנו|כתבו)(?!\p{L})|[?؟]/iu
/** An opening such as “Corrections:” or “Correction, 3 March:”. */
const OPENING = /^[^:–—.!?\n]{1,60}(?:[:–—]\s*|\.\s+)/u

/** Longest note that is believed; a paragraph beyond it only mentions a correction. */
const LONGEST = 900
/** Vowel signs and stretched letters, which one writer puts and another leaves out. */
const SIGNS = /[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/gu

/** Errors are corrected everywhere: this one stood in a text. */
const OF_A_TEXT =
  /(?<!\p{L})(?:version|fassung|versión|versione|versão|versie|верси[ия]|articles?|artikels?|article|artículo|articolo|artigo|matéria|reportagem|textes?|texto|testo|tekst|тексте|статье|заметке|beitrags?|stuk|bericht)(?!\p{L})|(?:المقال|الخبر|التقرير|نسخة)/iu

/** A heading in capitals needs no sign after it, where a sentence follows it that speaks of a text or of what was wrong. */
const SHOUTED = /^\p{Lu}{6,}(?=\s+\p{Lu}(?:\p{Ll}|\s+\p{Ll}))/u
/** What was wrong beside what is right. */
const CONTRAST =
  /(?:,|(?<!\p{L})(?:and|und|et|y|e|en|и))\s+(?:not|nicht|non|pas|no|não|niet|не)(?!\p{L})|(?<!\p{L})[או]?לא(?!\p{L})|,\s+а не(?!\p{L})|(?:وليس|لا كما)/iu
const WRONG =
  /(?<!\p{L})(?:wrong(?:ly)?|misspel\p{L}+|falsche?[nrs]?|faux|fausse|equivocad\p{L}+|sbagliat\p{L}+|errad\p{L}+|verkeerde?)(?!\p{L})|שגוי|خاطئ/iu

const speaksOfError = (rest: string): boolean =>
  [OF_A_TEXT, CONTRAST, WRONG].some((words) => words.test(rest)) ||
  LANGUAGES.some(({ corrects }) => corrects?.test(rest))

/** The line without sentences that ask readers to tell of errors. */
function withoutInvitation(line: string): string {
  if (!INVITES.test(line)) return line
  const kept = line.split(/(?<=[.!?؟…])\s+/u).filter((sentence) => {
    const said = sentence.replace(OPENING, '')
    const tells = [...SURE, ...WHOLE].some((pattern) => pattern.test(said))
    return tells || !INVITES.test(said) || !(READER.test(said) || INVITES.exec(said)!.index === 0)
  })
  // a heading over it alone says nothing: without the sign that ends it, it is none
  return kept.length > 1 ? kept.join(' ') : (kept[0] ?? '').replace(/[.:]$/u, '')
}

/** Whether a paragraph says that the report was changed. */
export const isCorrectionNote = (paragraph: string): boolean => {
  const line = paragraph.trim()
  if (line.length === 0 || line.length >= LONGEST) return false
  const plain = line.replace(SIGNS, '').replace(/^[*†‡•\s]+/u, '')
  const shouted = SHOUTED.exec(plain)?.[0]
  const opened = shouted && speaksOfError(plain.slice(shouted.length)) ? plain.replace(SHOUTED, '$&:') : plain
  const bare = withoutInvitation(opened)
  const says = (pattern: RegExp) => pattern.test(bare)
  if ([...SURE, ...WHOLE].some(says) || (ERROR.test(bare) && OF_THE_TEXT.test(bare))) return true
  if (LANGUAGES.some(({ updates, corrects }) => updates?.some(says) && corrects?.test(bare))) return true
  if (ASKS.some((asks) => says(asks) && speaksOfError(bare.replace(asks, '')))) return true
  if (ATTRIBUTED.test(bare)) return false
  return (
    WE.some(says) ||
    LANGUAGES.some(({ done }) => done && OF_A_TEXT.test(bare) && !QUOTED.test(bare) && says(done)) ||
    (!QUOTED.test(bare) &&
      LANGUAGES.some(({ published, sorry }) => published?.test(bare) && sorry?.test(bare)))
  )
}
