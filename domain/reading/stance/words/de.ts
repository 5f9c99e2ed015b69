import type { StanceWords } from './types.ts'

/** German cues for stance. */
export const german: StanceWords = {
  language: 'de',
  origin:
    'Compiled by the project from general grammar: verbs of denial, refusal and doubt, negators and conditional conjunctions.',
  prefixes: [],
  declines:
    'wollte sich nicht äußern|wollten sich nicht äußern|will sich nicht äußern|wollte dies nicht kommentieren|lehnte eine stellungnahme ab|lehnte einen kommentar ab|kein kommentar|keinen kommentar|reagierte nicht|reagierten nicht|äußerte sich nicht|weder bestätigt noch dementiert|weder bestätigen noch dementieren|verweigerte eine stellungnahme',
  negations: 'nicht|kein|keine|keinen|keiner|keinem|nie|niemals|niemand|nichts|ohne|weder|noch nie|kaum',
  denials:
    'bestritt|bestritten|bestreitet|bestreiten|dementierte|dementiert|dementierten|dementieren|zurückgewiesen|weist zurück|wies zurück|zurück|ablehnt|abgelehnt|lehnte|lehnt|lehnten|schloss aus|schließt aus|ausgeschlossen|leugnete|leugnet|verneinte|falsch|falsche|unwahr|haltlos|unbegründet|lüge|lügen|erfunden|abgesagt|widersprach|widerspricht|verweigert|verweigerte|gestoppt',
  neutral: 'nicht nur|nicht zuletzt|nicht weniger als|nicht mehr als|zweifellos|ohne zweifel|nichts als',
  conditions:
    'nur wenn|es sei denn|wenn|falls|sofern|unter der bedingung|vorausgesetzt|im gegenzug|solange|außer wenn|erst wenn',
  conditionsIfNegated: 'bis|bevor|vor|ehe',
  questions:
    'bezweifelt|bezweifelte|bezweifeln|zweifelt|zweifelte|stellt in frage|stellte in frage|unklar|ist unklar|nicht überprüfen|nicht verifiziert|unbestätigt|fraglich|fragte ob',
  affirmations:
    'bestätigte|bestätigt|bestätigten|bestätigen|räumte ein|eingeräumt|räumt|gab zu|zugegeben|akzeptiert|akzeptierte|versicherte|bekräftigte|betonte|stimmte zu|gestand',
  stops:
    'der die das den dem des ein eine einer einem einen und oder aber in im an am auf aus bei mit nach von vom zu zum zur für über unter vor um als wie dass ob ist sind war waren wird werden wurde hat haben hatte sich er sie es wir ihr sein seine ihre auch noch sehr mehr sagte',
}
