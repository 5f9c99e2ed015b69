import type { ExpectationWords } from './types.ts'

/** French cues for expectations. */
export const french: ExpectationWords = {
  language: 'fr',
  origin:
    'Compiled by the project from general grammar: verbs and participles of planning, announcing and delaying.',
  prefixes: [],
  announcing:
    'est prévu|est prévue|sont prévus|sont prévues|est attendu|est attendue|sont attendus|sont attendues|devrait|devraient|prévu pour|prévue pour|prévus pour|prévoit de|prévoient de|est censé|est censée|s’apprête à|s’apprêtent à|compte|comptent|entend|entendent|envisage de|envisagent de',
  timed:
    'sera|seront|aura lieu|auront lieu|se tiendra|se tiendront|va|vont|commencera|commenceront|débutera|débuteront|ouvrira|ouvriront|rouvrira|rouvriront|reprendra|reprendront|entrera|votera|se réunira|rencontrera|doit|doivent|expire|supprimera|supprimerait',
  moved:
    'reporté|reportée|reportés|reportées|ajourné|ajournée|repoussé|repoussée|repoussés|différé|différée|report|retardé|retardée|suspendu|suspendue',
  movedTimed: '',
  undone: { compte: 'parmi tenu plus', entend: 'par' },
  until: 'au à jusqu',
  clauses: 'mais tandis alors qui',
}
