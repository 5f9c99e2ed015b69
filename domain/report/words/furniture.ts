/**
 * Lines that change by themselves and are no words of a report: when it was last updated, how often it was shared, how
 * long it takes to read. Own list, after the pages of news sites in the languages that are read. Each is the whole line.
 */
export const FURNITURE: RegExp[] = [
  // a stamp of time after a word, and one alone
  /^(?:(?:last )?(?:updated|modified|published|posted|edited)|first published|as of|(?:zuletzt )?aktualisiert|stand|veröffentlicht|mis à jour|publié|modifié|actualizado|publicado|آخر تحديث|تم التحديث|تاريخ النشر|نشر|עודכן לאחרונה|עודכן|פורסם)(?!\p{L})[^!?؟]{0,60}\d[^!?؟]{0,20}$/iu,
  /^[^\p{L}]*(?:\p{L}{1,12}\.?[^\p{L}]+){0,3}\d{1,2}[:.h]\d{2}(?:[^\p{L}]*\p{L}{1,5}){0,3}[^\p{L}]*$/iu,
  /^\d{1,3} (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?) ago$/iu,
  /^(?:vor \d{1,3} (?:minuten?|stunden?|tagen?)|il y a \d{1,3} (?:minutes?|heures?|jours?)|hace \d{1,3} (?:minutos?|horas?|días?)|(?:قبل|منذ) .{1,20}|לפני .{1,20})$/iu,
  // counters
  /^[\d.,\s]+[km]? ?(?:shares?|comments?|views?|likes?|reads?|reactions?|mal geteilt|kommentare?|aufrufe|partages?|commentaires?|vues?|compartidos?|comentarios?|visitas?|مشاركات?|مشاركة|تعليقات?|تعليقا|مشاهدات?|مشاهدة|שיתופים|תגובות|צפיות)\W*$/iu,
  /^(?:\d{1,3}[- ]min(?:ute)?s? read|reading time:?.{0,20}|lesezeit:?.{0,20}|temps de lecture ?:?.{0,20}|\d{1,3} min de lectura|(?:مدة|وقت) القراءة.{0,20}|זמן קריאה.{0,20})$/iu,
  // invitations
  /^[^.!?]{0,60}\b(?:newsletter|abonnieren|abonnez-vous|suscríbete)\b[^.!?]{0,40}$/iu,
  /^(?:recevez|receive|get|erhalten sie|recibe) [^.!?]{0,60}$/iu,
  /^.{0,20}(?:نشرتنا|النشرة) البريدية.{0,20}$|^.{0,20}(?:לעלון|לניוזלטר|הירשמו).{0,30}$/u,
]

/** “BELMARA, 3 Sept (Wire) — ” at the head of a text: capitalised words, days and an agency before a dash. */
export const DATELINE =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*(?:[ ,]+(?:\d{1,2}(?:st|nd|rd|th|\.)?|de|of|am|den|le|la|el))?[ ,]*){1,6}(?:\([^()\n]{2,40}\))?\s*[—–-]+\s+/u
/** The same in scripts without capitals: three short words at most, or an agency in brackets. */
export const DATELINE_UNCASED =
  /^\p{Lo}[\p{Lo}\p{M}]*[ ,،]*(?:[\p{L}\p{M}\d]+[ ,،]*){0,5}(?:\([^()\n]{2,40}\))?\s*[—–-]+\s+/u
