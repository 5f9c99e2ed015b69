import type { ExpectationWords } from './types.ts'

/** German cues for expectations. */
export const german: ExpectationWords = {
  language: 'de',
  origin:
    'Compiled by the project from general grammar: verbs and participles of planning, announcing and delaying.',
  prefixes: [],
  announcing:
    'ist geplant|sind geplant|ist vorgesehen|sind vorgesehen|wird erwartet|werden erwartet|geplant|vorgesehen|voraussichtlich|plant|planen|beabsichtigt|beabsichtigen|soll am|soll im|sollen am|sollen im',
  timed:
    'wird|werden|soll|sollen|findet statt|beginnt|beginnen|startet|starten|öffnet|öffnen|öffneten|tritt|stimmt ab|trifft|treffen|endet|läuft|will|wollen',
  moved:
    'verschoben|verschiebt|vertagt|vertagte|aufgeschoben|verschiebung|verzögert|verzögerung|verlegt|ausgesetzt|verzögern',
  movedTimed: '',
  undone: {},
  until: 'auf bis den',
  verbLast: true,
  clauses: 'aber doch während sondern',
}
