import { heading, last, type NoteWords, words } from './shape.ts'

const DIES =
  '(?:diese[rsnm]?|unsere[rsnm]?|unser) (?:artikels?|text(?:e?s)?|beitrags?|bericht(?:e?s)?|meldung|überschrift|reportage|seite)'
const CHANGED =
  '(?:korrigiert|berichtigt|richtiggestellt|geändert|präzisiert|angepasst|überarbeitet|zurückgezogen|depubliziert|gelöscht)'

/** Own list after the notes of German, Austrian and Swiss newsrooms. */
export const DE: NoteWords = {
  notes: [
    heading(
      'korrektur(?:hinweis)?|berichtigung|richtigstellung|klarstellung|korrektur der redaktion|wir bitten um entschuldigung',
    ),
    new RegExp(
      `(?<!\\p{L})(?:früheren?|vorherigen?|vorigen?|ersten?|älteren?|ursprünglichen?) (?:version|fassung) (?:${DIES}|des (?:artikels(?! \\p{N})|textes|beitrags))(?!\\p{L})`,
      'iu',
    ),
    /(?<!\p{L})in (?:einer|der) (?:früheren|vorherigen|vorigen|ersten|älteren|ursprünglichen) (?:version|fassung) [^\n]*(?<!\p{L})(?:fälschlich(?:erweise)?|irrtümlich(?:erweise)?|versehentlich|das (?:war|ist) falsch|(?:haben|hatten) wir|wir haben)(?!\p{L})/iu,
    new RegExp(
      `(?<!\\p{L})${DIES} (?:wurde|haben wir)? ?(?:(?!vo[nm] |durch )[\\p{L}\\d.]+ ){0,5}${CHANGED}(?!\\p{L})`,
      'iu',
    ),
    new RegExp(
      `(?<!\\p{L})${DIES} wurde[^\\n]{0,60}aktualisiert[^\\n]{0,80}(?:korrigieren|berichtigen|richtigzustellen|präzisieren|entfernen)`,
      'iu',
    ),
    words(
      '(?:anders|abweichend) als (?:zunächst|zuerst|ursprünglich|in einer früheren \\p{L}+) (?:berichtet|geschrieben|gemeldet|vermeldet|dargestellt)',
    ),
    words(
      '(?:aufgrund|wegen|infolge|durch) eine[sr]? \\p{L}*(?:fehlers?|missverständniss?es|irrtums|verwechslung|fehlinformation)[^.\\n]{0,60}(?:im artikel|in (?:unser(?:em|er)|diesem|dem) (?:artikel|bericht|beitrag|ausgabe|meldung))',
    ),
    /^\(?(?:artikel|text|beitrag|überschrift) (?:korrigiert|berichtigt|geändert|angepasst)(?!\p{L})[^\n]{0,50}\)?$/iu,
  ],
  updates: [
    heading(
      '(?:anmerkung|hinweis) der redaktion|anm\\.(?: d\\. red\\.?)?|in eigener sache|update|aktualisierung|aktualisiert|hinweis|transparenzhinweis|anmerkung',
    ),
  ],
  corrects: words(
    `korrig\\p{L}+|korrektur|berichtig\\p{L}+|richtig(?:ge|zu)stell\\p{L}+|präzisier\\p{L}+|nachträglich|geändert|zurückgezogen|irrtümlich|fälschlich|fehler|${DIES} (?:wurde|haben wir)|(?:frühere|erste|vorherige|vorige|ursprüngliche)[nr]? (?:version|fassung)|überschrift`,
  ),
  whole: [
    /^(?:der|die|das|den) (?:artikel|beitrag|meldung|überschrift|fehler) (?:wurde|haben wir) (?:\p{L}+ ){0,3}(?:korrigiert|berichtigt|geändert)\.?$/iu,
  ],
  we: [
    /^wir haben (?:dies(?:e[rsnm]?)?|unsere[rsnm]?|unser|de[rn]|die|das|eine?n?|zwei)(?: \p{L}+)? (?:satz|sätze|absatz|passage|stelle|formulierung|angaben?|zahl(?:en)?|namen?|zitate?|überschrift|titel|bild|foto|artikel|text|beitrag|bericht|meldung|fehler)(?!\p{L})[^.,\n]{0,90}(?<!\p{L})(?:korrigiert|berichtigt|richtiggestellt|geändert|präzisiert|entfernt|gelöscht|angepasst|zurückgezogen)(?!\p{L})/iu,
  ],
  done: last(
    '(?:der|dieser|den|diesen) (?:fehler|irrtum) (?:wurde|ist|haben wir|worden)(?: \\p{L}+){0,2} (?:korrigiert|behoben|berichtigt)(?: worden)?',
  ),
  published: words(
    '(?:haben|hatten) wir|wir (?:haben|hatten|schrieben|berichteten)|(?:ersten|früheren) (?:version|fassung)|in (?:diesem|unserem) (?:artikel|text|bericht)|(?:liebe|unsere[rn]?) leser\\p{L}*',
  ),
  sorry: words(
    '(?:bitten|wir) [^.\\n]{0,30}(?:um entschuldigung|um verzeihung)|wir entschuldigen uns|wir bedauern den|(?:behauptung|aussage|darstellung) ist (?:unwahr|falsch)|haben (?:das|dies|den fehler) (?:inzwischen |nun |jetzt )?korrigiert',
  ),
}
