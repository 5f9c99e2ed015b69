/**
 * How newsrooms open or word a correction note, by language: a heading of its own, or a sentence that speaks of the text
 * itself and says that it was changed. Own lists after published correction policies and the notes of news agencies. A
 * line that only says when it was last updated is none, nor is news of somebody who corrects something.
 */
const NOTES: RegExp[] = [
  // English
  /^(?:corrections?(?: (?:and|&) clarifications?)?(?: appended)?|clarification|amendment|erratum|for the record|editor['’]s note|update)\b[^\n]{0,40}[:–—-]/i,
  /\b(?:an|the|our) (?:earlier|previous|first|initial|original) version of (?:this|the|our) (?:article|story|report|post|piece|headline|page)\b/i,
  /\b(?:this|the) (?:article|story|report|post|piece|headline|page) (?:has (?:since )?been|was)(?: \p{L}+ly| since)? (?:corrected|amended|clarified|revised|edited (?:to|after|because)|changed (?:to|after|because)|updated (?:to|with|after|because|since)|updated [^\n]{1,40}? to (?:correct|clarify|remove|reflect|fix))/iu,
  /\b(?:because of|due to|owing to) an? (?:editing|production|typing|reporting|transcription|translation) (?:error|mistake)\b/i,
  /^we (?:have |['’]ve )?(?:since )?(?:removed|deleted|corrected|amended|clarified|withdrawn|changed) (?:a|an|the|this|its|our|two) (?:\p{L}+ )?(?:sentence|passage|paragraph|reference|quote|quotation|figure|name|headline|article|story|report|line|photo|picture|detail)s?\b/iu,
  // German
  /^(?:korrektur(?:hinweis)?|berichtigung|richtigstellung|klarstellung|(?:anmerkung|hinweis) der redaktion|anm\. d\. red)[^\n]{0,40}[:.–—-]/i,
  /(?<!\p{L})in (?:einer|der) (?:früheren|vorherigen|vorigen|ersten|älteren|ursprünglichen) (?:version|fassung)/iu,
  /(?<!\p{L})(?:dieser|der|diesen|den) (?:artikel|text|beitrag|bericht|meldung|fehler) (?:wurde|haben wir)? ?(?:\p{L}+ ){0,4}(?:korrigiert|berichtigt|richtiggestellt|geändert|präzisiert|angepasst|überarbeitet)/iu,
  /^wir haben [^.\n]{0,90}(?:korrigiert|berichtigt|richtiggestellt|geändert|präzisiert|entfernt|gelöscht)\b/i,
  // French
  /^(?:corrections?|correctif|rectificatif|errat(?:um|a)|précision|mise au point|mise à jour|note de la rédaction)(?!\p{L})[^\n]{0,40}[:–—-]/iu,
  /(?:une|la|notre) (?:première version|version (?:précédente|antérieure|initiale|originale)) (?:de|du) /iu,
  /(?<!\p{L})(?:cet(?:te)?|notre) (?:article|dépêche|texte|papier|titre) a été (?:corrigée?|modifiée?|rectifiée?|amendée?|(?:mise?|mis) à jour (?:pour|afin))/iu,
  /^nous avons (?:corrigé|modifié|rectifié|retiré|supprimé|précisé|amendé) (?:cet|cette|ce|une|un|la|le|l['’])/iu,
  // Spanish
  /^(?:corrección|correcciones|rectificación|fe de (?:erratas|errores)|aclaración|precisión|nota (?:de la redacción|del editor))(?!\p{L})[^\n]{0,40}[:–—-]/iu,
  /(?:una|la|nuestra) (?:primera versión|versión (?:anterior|previa|inicial|original)) de (?:est[ea]|la noticia|nuestr)/iu,
  /(?<!\p{L})est[ea] (?:artículo|noticia|texto|información|nota|pieza|titular) (?:ha sido|fue) (?:corregid|modificad|rectificad|editad|actualizad)[oa](?: (?:para|tras|después)|\b(?!\p{L}))/iu,
  /^(?:hemos|se ha) (?:corregido|modificado|rectificado|retirado|eliminado) (?:est[ea]|un|una|el|la) (?:artículo|noticia|texto|frase|párrafo|dato|cifra|nombre|cita|titular)/iu,
  // Arabic
  /^(?:تصحيح|تصويب|توضيح|تنويه|استدراك|إيضاح|ملاحظة (?:من )?(?:ال)?(?:محرر|تحرير))[^\n]{0,40}[:–—-]/u,
  /(?:نسخة|صيغة) (?:سابقة|أولى) من هذ|(?:النسخة|الصيغة) (?:الأولى|السابقة|الأصلية) من (?:هذ|الخبر|التقرير|المقال|المادة)/u,
  /(?:تم|جرى|جرت?) (?:تصحيح|تعديل|تحديث|تحرير) هذ(?:ه|ا) (?:ال)?(?:مادة|مقال|خبر|تقرير|نص)/u,
  /(?:^|[\s:])(?:حذفت|أزيلت|سحبت|حذفنا|أزلنا|سحبنا) من هذ|(?:^|[\s:])(?:عدل|صحح|صححنا|عدلنا) هذا (?:الخبر|التقرير|المقال|النص)/u,
  // Hebrew
  /^(?:תיקון(?: טעות)?|הבהרה|עדכון ותיקון|הערת (?:ה)?(?:מערכת|עורך))[^\n]{0,40}[:–—-]/u,
  /(?:גרסה|נוסח) (?:קודמת|קודם|מוקדמת|מוקדם|ראשונה|ראשון|מקורית|מקורי) של ה|ב(?:גרסה|נוסח) ה(?:קודמת|קודם|ראשונה|ראשון|מקורית|מקורי) של ה(?:כתבה|ידיעה|דיווח|מאמר)/u,
  /ה(?:כתבה|ידיעה|דיווח|מאמר) (?:תוקנ|שונת|עודכנ)(?:ה|ו)? (?:כדי|לאחר|אחרי|בעקבות)|ה(?:כתבה|ידיעה) תוקנה/u,
  /^(?:עודכן|תוקן)[^\n]{0,20}[:–—-] ?(?:הוסר|נמחק|תוקן|שונה)/u,
]

/** Longest note that is believed; a paragraph beyond it only mentions a correction. */
const LONGEST = 900
/** Vowel signs and stretched letters, which one writer puts and another leaves out. */
const SIGNS = /[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/gu

/** Whether a paragraph says that the report was changed. */
export const isCorrectionNote = (paragraph: string): boolean => {
  const line = paragraph.trim()
  if (line.length === 0 || line.length >= LONGEST) return false
  const bare = line.replace(SIGNS, '')
  return NOTES.some((note) => note.test(bare))
}
