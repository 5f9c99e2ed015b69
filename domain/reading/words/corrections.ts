/**
 * How newsrooms open or word a correction note, by language: a heading of its own, or a sentence that speaks of the text
 * itself and says that it was changed. Own lists after published correction policies and the notes of news agencies. A
 * line that only says when it was last updated is none, nor is news of somebody who corrects something: reports, laws
 * and operas have versions and are revised too. So the text must say “this” or “our” of itself, or be a note in whole.
 */

/** What may stand between a note's first word and the sign after it: a day or an hour, or nothing. */
const UP_TO = '(?:[ ,(\\[][^\\n:–—%]{0,30}\\d[^\\n:–—%]{0,16})?[)\\]]?(?:\\s?[:–—]|\\s-\\s|\\.(?=\\s|$))'
const heading = (words: string) => new RegExp(`^(?:${words})(?!\\p{L})${UP_TO}`, 'iu')

const [OURS, ITEM] = ['(?:this|our)', '(?:article|story|report|post|piece|headline|page|caption|column|item)']
const CE =
  '(?:(?:cet|cette|notre|ce|du présent|nos) (?:articles?|dépêche|papier|titre|reportage|enquête|brève|billet|chronique|publication|page))'
const DIES =
  '(?:diese[rsnm]?|unsere[rsnm]?|unser) (?:artikels?|text(?:e?s)?|beitrags?|bericht(?:e?s)?|meldung|überschrift|reportage|seite)'
const ESTE =
  '(?:est[ea]|nuestr[oa]) (?:artículo|noticia|texto|información|nota|pieza|titular|reportaje|crónica|página)'
const HADHA = 'هذ(?:ه|ا) (?:ال)?(?:مادة(?! (?:من|في|رقم|\\p{N}))|مقال(?:ة)?|خبر|تقرير|نص|قصة|عنوان|تغطية)'
const ZE =
  '(?:ה(?:כתבה|ידיעה)(?!\\p{L})|ה(?:דיווח|מאמר|טור|פוסט) הזה|(?:כתבה|ידיעה) זו|(?:דיווח|מאמר|טור|פוסט) זה)'

const NOTES: RegExp[] = [
  // English
  heading(
    "corrections?(?: (?:and|&) clarifications?)?(?: appended)?|clarification|amendment|erratum|for the record|editor['’]s note|update|retraction",
  ),
  new RegExp(
    `(?<!\\p{L})(?:an|the|our) (?:earlier|previous|first|initial|original) version of ${OURS} ${ITEM}(?!\\p{L})`,
    'iu',
  ),
  new RegExp(
    `(?<!\\p{L})${OURS} ${ITEM} (?:has (?:since )?been|was)(?: \\p{L}+ly| since)? (?:(?:corrected|amended|clarified|revised|withdrawn|retracted)(?! by )(?!\\p{L})|(?:edited|changed) (?:to|after|because)|updated (?:to|with|after|because|since)|updated [^\\n]{1,40}? to (?:correct|clarify|remove|reflect|fix))`,
    'iu',
  ),
  // German
  heading(
    'korrektur(?:hinweis)?|berichtigung|richtigstellung|klarstellung|(?:anmerkung|hinweis) der redaktion|anm\\. d\\. red|korrektur der redaktion',
  ),
  new RegExp(
    `(?<!\\p{L})(?:früheren?|vorherigen?|vorigen?|ersten?|älteren?|ursprünglichen?) (?:version|fassung) (?:${DIES}|des artikels(?! \\p{N}))(?!\\p{L})`,
    'iu',
  ),
  /(?<!\p{L})in (?:einer|der) (?:früheren|vorherigen|vorigen|ersten|älteren|ursprünglichen) (?:version|fassung) [^\n]*(?<!\p{L})(?:fälschlich(?:erweise)?|irrtümlich(?:erweise)?|versehentlich|das war falsch|(?:haben|hatten) wir|wir haben)(?!\p{L})/iu,
  new RegExp(
    `(?<!\\p{L})${DIES} (?:wurde|haben wir)? ?(?:(?!vo[nm] |durch )\\p{L}+ ){0,4}(?:korrigiert|berichtigt|richtiggestellt|geändert|präzisiert|angepasst|überarbeitet|zurückgezogen)(?!\\p{L})`,
    'iu',
  ),
  // French
  heading(
    'corrections?(?: apportée)?|correctif|rectificatif|errat(?:um|a)|précision|mise au point|mise à jour|note de la rédaction|(?:précision|correction|mise au point) de la rédaction',
  ),
  new RegExp(
    `(?<!\\p{L})(?:première version|version (?:précédente|antérieure|initiale|originale)) (?:de )?${CE}(?!\\p{L})`,
    'iu',
  ),
  new RegExp(
    `(?<!\\p{L})${CE} a (?:depuis )?été (?:(?:corrigée?|modifiée?|rectifiée?|amendée?|retirée?|dépubliée?)(?! par )(?!\\p{L})|(?:mise?|mis) à jour (?:pour|afin))`,
    'iu',
  ),
  // Spanish
  heading(
    'corrección|correcciones|rectificación|fe de (?:erratas|errores)|aclaración|precisión|nota (?:de la redacción|del editor)|(?:aclaración|corrección) de la redacción',
  ),
  new RegExp(
    `(?<!\\p{L})(?:una|la|nuestra) (?:primera versión|versión (?:anterior|previa|inicial|original)) de ${ESTE}(?!\\p{L})`,
    'iu',
  ),
  new RegExp(
    `(?<!\\p{L})${ESTE} (?:ha sido|fue) (?:corregid|modificad|rectificad|editad|actualizad|retirad)[oa](?! por )(?!\\p{L})`,
    'iu',
  ),
  // Arabic
  heading(
    '(?:تصحيح|تصويب|توضيح|تنويه|استدراك|إيضاح|ملاحظة)(?: (?:من )?(?:هيئة |أسرة )?(?:ال)?(?:محرر|تحرير))?(?: واجب)?',
  ),
  new RegExp(
    `(?:نسخة|صيغة) (?:سابقة|أولى) من ${HADHA}|(?:النسخة|الصيغة) (?:الأولى|السابقة|الأصلية) من ${HADHA}`,
    'u',
  ),
  new RegExp(
    `(?<!\\p{L})(?:تم|جرى|جرت?) (?:تصحيح|تعديل|تحديث|تحرير|سحب) ${HADHA}(?! (?:من قبل|بموجب))(?!\\p{L})`,
    'u',
  ),
  new RegExp(
    `(?<!\\p{L})(?:(?:حذفت|أزيلت|سحبت|حذفنا|أزلنا|سحبنا) من|عدل|صحح|صححنا|عدلنا|سحبنا) ${HADHA}(?!\\p{L})`,
    'u',
  ),
  // Hebrew
  heading('תיקון(?: טעות)?|הבהרה|הבהרת (?:ה)?מערכת|עדכון ותיקון|הערת (?:ה)?(?:מערכת|עורך)'),
  new RegExp(`(?:גרסה|נוסח) ה?(?:קודמת|קודם|מוקדמת|מוקדם|ראשונה|ראשון|מקורית|מקורי) של ${ZE}(?!\\p{L})`, 'u'),
  new RegExp(
    `(?<!\\p{L})${ZE} (?:תוקנה|תוקן(?!\\p{L})|(?:שונ(?:ת)?ה|עודכנה|עודכן) (?:כדי|לאחר|אחרי|בעקבות))`,
    'u',
  ),
  /^(?:עודכן|תוקן)[^\n]{0,20}[:–—-] ?(?:הוסר|נמחק|תוקן|שונה)/u,
]

/** Notes in whole: no more is said, so it can be said of the text alone. */
const WHOLE: RegExp[] = [
  /^the (?:article|story|post|headline|caption|error|mistake) (?:has (?:since )?been|was)(?: since)? corrected\.?$/iu,
  /^(?:der|die|das|den) (?:artikel|beitrag|meldung|überschrift|fehler) (?:wurde|haben wir) (?:\p{L}+ ){0,2}(?:korrigiert|berichtigt)\.?$/iu,
  /^(?:l['’](?:article|erreur)|le titre) a (?:depuis )?été (?:corrigée?|rectifiée?)\.?$/iu,
  /^(?:el (?:artículo|titular|error)|la noticia) (?:ha sido|fue) (?:corregid|rectificad)[oa]\.?$/iu,
]

/** What the newsroom says that it did; somebody who is quoted may say as much of something else. */
const WE: RegExp[] = [
  new RegExp(
    `^we (?:have |['’]ve )?(?:since )?(?:removed|deleted|corrected|amended|clarified|withdrawn|changed) (?:${OURS} ${ITEM}|(?:a|an|the|its|two|this) (?:\\p{L}+ )?(?:sentence|passage|paragraph|reference|quote|quotation|figure|name|headline|caption|article|story|line|photo|picture|detail)s?)(?!\\p{L})`,
    'iu',
  ),
  /^wir haben (?:dies(?:e[rsnm]?)?|unsere[rsnm]?|unser|de[rn]|die|das|eine?n?|zwei)(?: \p{L}+)? (?:satz|sätze|absatz|passage|stelle|formulierung|angaben?|zahl(?:en)?|namen?|zitate?|überschrift|titel|bild|foto|artikel|text|beitrag|bericht|meldung|fehler)(?!\p{L})[^.,\n]{0,90}(?<!\p{L})(?:korrigiert|berichtigt|richtiggestellt|geändert|präzisiert|entfernt|gelöscht|angepasst)(?!\p{L})/iu,
  new RegExp(
    `^nous avons (?:corrigé|modifié|rectifié|retiré|supprimé|précisé|amendé) (?:${CE}|(?:une|un|la|le|les|l['’]|deux) ?(?:phrase|passage|paragraphe|citation|chiffres?|nom|prénom|titre|légende|mention|erreur|photo|date|bilan|formulation|article)(?!\\p{L}))`,
    'iu',
  ),
  new RegExp(
    `^(?:hemos|se ha) (?:corregido|modificado|rectificado|retirado|eliminado) (?:${ESTE}|(?:un|una|el|la) (?:artículo|noticia|texto|frase|párrafo|dato|cifra|nombre|cita|titular)(?!\\p{L}))`,
    'iu',
  ),
]
const ATTRIBUTED =
  /,["”“»]? (?:\p{L}+ ){0,5}(?:said|says|told|added|sagte|sagt|erklärte|teilte|so|a (?:déclaré|dit|affirmé|expliqué|indiqué|annoncé|précisé|assuré)|dit|selon|dijo|afirmó|declaró|aseguró|explicó|señaló|según)(?!\p{L})/iu

/** Errors as newsrooms name their own: others make them too, so the paragraph must speak of the text. */
const ERROR =
  /(?<!\p{L})(?:because of|due to|owing to) an? (?:editing|production|typing|reporting|transcription|translation) (?:error|mistake)(?!\p{L})/iu
const OF_THE_TEXT = new RegExp(
  `(?<!\\p{L})(?:${OURS} ${ITEM}|(?:earlier|previous|original) version|(?:first|second|third|last|opening) (?:paragraph|sentence)|the (?:headline|caption))(?!\\p{L})`,
  'iu',
)

/** Longest note that is believed; a paragraph beyond it only mentions a correction. */
const LONGEST = 900
/** Vowel signs and stretched letters, which one writer puts and another leaves out. */
const SIGNS = /[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/gu

/** Whether a paragraph says that the report was changed. */
export const isCorrectionNote = (paragraph: string): boolean => {
  const line = paragraph.trim()
  if (line.length === 0 || line.length >= LONGEST) return false
  const bare = line.replace(SIGNS, '')
  return (
    [...NOTES, ...WHOLE].some((note) => note.test(bare)) ||
    (WE.some((note) => note.test(bare)) && !ATTRIBUTED.test(bare)) ||
    (ERROR.test(bare) && OF_THE_TEXT.test(bare))
  )
}
