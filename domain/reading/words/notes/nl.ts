import { heading, last, type NoteWords, words } from './shape.ts'

const DIT = '(?:dit|deze|ons|onze) (?:artikel|bericht|stuk|tekst|verhaal|nieuwsbericht|reportage|kop|column)'
const CHANGED =
  '(?:aangepast|gecorrigeerd|gewijzigd|verbeterd|ingetrokken|verwijderd|gerectificeerd|verduidelijkt)'

/** Own list after the notes of Dutch and Flemish newsrooms. */
export const NL: NoteWords = {
  notes: [
    heading(
      'correcties?(?: (?:en|&) aanvullingen)?|rectificatie|rechtzetting|verduidelijking|erratum|verbetering',
    ),
    new RegExp(`(?<!\\p{L})(?:eerdere|vorige|eerste|oorspronkelijke) versie van ${DIT}(?!\\p{L})`, 'iu'),
    new RegExp(
      `(?<!\\p{L})${DIT} (?:is|werd) (?:(?!door )[\\p{L}\\d.]+ ){0,5}${CHANGED}(?! door )(?!\\p{L})`,
      'iu',
    ),
    new RegExp(
      `(?<!\\p{L})de kop (?:boven|van) ${DIT} (?:is|werd) (?:\\p{L}+ ){0,3}${CHANGED}(?!\\p{L})`,
      'iu',
    ),
    /^\(?(?:artikel|bericht|tekst|kop) (?:aangepast|gecorrigeerd|gewijzigd)(?!\p{L})[^\n]{0,50}\)?$/iu,
  ],
  updates: [heading('noot van de redactie|update|aanvulling|bijgewerkt')],
  corrects: words(
    `correctie|corrige\\p{L}+|gecorrigeerd|fout|aangepast|gewijzigd|verwijderd|ingetrokken|${DIT} (?:is|werd)|eerdere versie`,
  ),
  whole: [
    /^(?:de kop|het artikel|de fout) (?:is|werd) (?:\p{L}+ ){0,2}(?:aangepast|gecorrigeerd|gewijzigd)\.?$/iu,
  ],
  we: [
    /^(?:wij|we) hebben (?:dit|deze|de|het|een) (?:artikel|kop|zin|alinea|passage|naam|cijfer|citaat|tekst|bericht|fout)(?!\p{L})[^.,\n]{0,60}(?:aangepast|gecorrigeerd|verwijderd|gewijzigd|ingetrokken)(?!\p{L})/iu,
  ],
  done: last('(?:de|deze) fout is (?:inmiddels |nu )?(?:hersteld|gecorrigeerd|verbeterd)'),
  published: words(
    '(?:wij|we) (?:eerder )?(?:schreven|meldden|berichtten)|schreven (?:wij|we)|hebben (?:wij|we) (?:\\p{L}+ )?(?:geschreven|gemeld)',
  ),
  sorry: words('onze excuses|excuses voor de fout|(?:wij|we) bieden [^.\\n]{0,30}excuses'),
}
