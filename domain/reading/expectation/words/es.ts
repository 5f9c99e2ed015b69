import type { ExpectationWords } from './types.ts'

/** Spanish cues for expectations. */
export const spanish: ExpectationWords = {
  language: 'es',
  origin:
    'Compiled by the project from general grammar: verbs and participles of planning, announcing and delaying.',
  prefixes: [],
  announcing:
    'está previsto|está prevista|están previstos|están previstas|se espera que|se prevé que|está programado|está programada|previsto para|prevista para|previstos para|tiene previsto|tienen previsto|planea|planean|prevé|prevén|se dispone a',
  timed:
    'será|serán|tendrá lugar|tendrán lugar|se celebrará|se celebrarán|va a|van a|comenzará|comenzarán|empezará|abrirá|abrirán|reabrirá|reabrirán|se reunirá|se reunirán|votará|votarán|entrará|circularán|continuará|debe|deben|deberá|vence|suprimirá',
  moved:
    'aplazado|aplazada|aplazados|aplazadas|aplazó|aplazaron|aplazamiento|pospuesto|pospuesta|pospuso|postergado|postergada|retrasado|retrasada|retrasó|suspendido|suspendida|demorado|aplaza',
  movedTimed: '',
  undone: {},
  until: 'al a hasta para',
  clauses: 'pero mientras aunque que',
}
