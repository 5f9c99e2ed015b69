import type { StanceWords } from './types.ts'

/** Spanish cues for stance. */
export const spanish: StanceWords = {
  language: 'es',
  origin:
    'Compiled by the project from general grammar: verbs of denial, refusal and doubt, negators and conditional conjunctions.',
  prefixes: [],
  declines:
    'declinó comentar|declinó hacer comentarios|rehusó comentar|se negó a comentar|se negó a hacer declaraciones|no quiso comentar|no quiso hacer declaraciones|no respondió|no han respondido|no ha respondido|sin comentarios|ni confirmó ni desmintió|evitó pronunciarse',
  negations: 'no|nunca|jamás|ningún|ninguno|ninguna|nada|nadie|sin|ni|tampoco|falta de',
  denials:
    'negó|niega|niegan|negaron|negado|desmintió|desmiente|desmienten|desmentido|rechazó|rechaza|rechazan|rechazaron|rechazado|descartó|descarta|descartan|descartado|refutó|refuta|falso|falsa|falsas|infundado|infundada|mentira|mentiras|bulo|canceló|cancelado|cancelada|opuso|opone|bloqueó|abandonó|vetó',
  neutral: 'no solo|no sólo|sin duda|no menos de|no más de|nada menos que|sin embargo',
  conditions:
    'solo si|sólo si|a menos que|a no ser que|siempre que|con la condición de|a condición de|a cambio de|si|en caso de|salvo que|mientras no',
  conditionsIfNegated: 'hasta|antes|mientras',
  questions:
    'puso en duda|pone en duda|dudó|duda|dudan|no está claro|se desconoce|no se ha podido verificar|no ha podido verificar|sin confirmar|se pregunta|preguntó si|cuestionó|cuestiona',
  affirmations:
    'confirmó|confirma|confirman|confirmado|reconoció|reconoce|admitió|admite|aceptó|acepta|aseguró|asegura|afirmó|afirma|insistió|subrayó|verificó',
  stops:
    'el la los las un una unos unas y o pero de del a al en con por para que quien donde es son era fue ha han había se su sus este esta lo le les más muy también dijo declaró como ya',
}
