/**
 * How newsrooms open or word a correction note, by language. Own lists after published correction policies and the
 * notes of news agencies. A line that only says when it was last updated is none.
 */
const NOTES: RegExp[] = [
  // English
  /^(?:correction|corrections|clarification|editor['’]s note|update)\b[^\n]{0,40}[:–—-]|\b(?:an earlier|a previous) version of this (?:article|story|report|post|headline)\b|\bthis (?:article|story|report|post|headline) (?:has been|was) (?:corrected|amended|clarified|updated (?:to|with|after))\b/i,
  // German
  /^(?:korrektur|berichtigung|richtigstellung|klarstellung|(?:anmerkung|hinweis) der redaktion|anm\. d\. red)[^\n]{0,40}[:.–—-]|\bin einer (?:früheren|vorherigen|vorigen|ersten|älteren) (?:version|fassung)|\b(?:dieser|der|diesen|den) (?:artikel|text|beitrag|fehler) (?:wurde|haben wir)? ?(?:nachträglich )?(?:korrigiert|berichtigt|richtiggestellt)/i,
  // French
  /^(?:correction|rectificatif|erratum|précision|mise au point|note de la rédaction)(?!\p{L})[^\n]{0,40}[:–—-]|une (?:première version|version (?:précédente|antérieure|initiale)) de cet(?:te)? |\bcet(?:te)? (?:article|dépêche) a été (?:corrigée?|modifiée?|rectifiée?)/iu,
  // Spanish
  /^(?:corrección|rectificación|fe de (?:erratas|errores)|aclaración|nota (?:de la redacción|del editor))(?!\p{L})[^\n]{0,40}[:–—-]|una versión (?:anterior|previa) de est[ea] |\best[ea] (?:artículo|noticia|texto) (?:ha sido|fue) (?:corregid|modificad|rectificad)[oa]/iu,
  // Arabic
  /^(?:تصحيح|توضيح|تنويه|استدراك|ملاحظة (?:من )?(?:ال)?(?:محرر|تحرير))[^\n]{0,40}[:–—-]|(?:نسخة|صيغة) سابقة من هذ|(?:تم|جرى) (?:تصحيح|تعديل) هذ/u,
  // Hebrew
  /^(?:תיקון(?: טעות)?|הבהרה|הערת (?:ה)?(?:מערכת|עורך))[^\n]{0,40}[:–—-]|(?:גרסה|נוסח) (?:קודמת|קודם|מוקדמת|מוקדם) של ה|ה(?:כתבה|ידיעה) תוקנה/u,
]

/** Longest note that is believed; a paragraph beyond it only mentions a correction. */
const LONGEST = 900

/** Whether a paragraph says that the report was changed. */
export const isCorrectionNote = (paragraph: string): boolean => {
  const line = paragraph.trim()
  return line.length > 0 && line.length < LONGEST && NOTES.some((note) => note.test(line))
}
