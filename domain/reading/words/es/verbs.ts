import type { ByKind } from '../cue-lists.ts'
import { inflect } from '../inflect.ts'

/*
 * Spanish verbs that report, from the author's own knowledge of the language. Verbs in -ar stand as stem, or as
 * stem/present stem where the vowel changes; a star marks those whose present is more often a noun. The others are
 * written out.
 */
const REGULAR: ByKind = {
  say: 'declar indic agreg explic precis cont/cuent señal coment subray record/recuerd manifest/manifiest expres relat apunt matiz destac lament detall zanj replic contest puntualiz observ celebr remarc recalc confes/confies reiter mencion aclar not* narr anot acot apostill ironiz brome resalt reseñ enfatiz enumer ilustr justific rememor sentenci sintetiz signific terci remat espet exclam musit susurr',
  assert:
    'afirm asegur consider opin insist alert denunci acus calcul estim argument aleg critic vaticin pronostic conjetur especul sospech diagnostic valor* juzg conden fustig lament recrimin reproch tild cuestion augur aventur garantiz avis dictamin determin sentenci pens/piens confi',
  confirm: 'confirm acept reivindic ratific corrobor constat valid reafirm certific',
  deny: 'neg/nieg rechaz descart refut recus cuestion',
  demand:
    'inst* reclam* solicit demand* orden* emplaz conmin rog/rueg recomend/recomiend aconsej pregunt interpel',
  promise: 'amenaz jur* garantiz',
  report:
    'anunci inform report* revel public notific comunic adelant avanz difund filtr titul* divulg proclam esgrim',
}

/** Written out: past, present, imperfect, gerund. */
const IRREGULAR: ByKind = {
  say: 'dijo dijeron dice dicen decía decían diciendo dirá añadió añadieron añade añaden añadía añadiendo respondió respondieron responde responden respondía respondiendo escribió escribieron escribe escriben escribía escribiendo expuso expusieron expone exponen exponiendo concluyó concluyeron concluye concluyen concluyendo resolvió resolvieron falló fallaron gritó gritaron corearon coreó insistió prosiguió prosiguieron prosigue describió describieron describe describen describiendo repitió repitieron repite repiten refirió refirieron refiere refieren transmitió transmitieron transmite señaló reaccionó reaccionaron arguyó arguyeron arguye adujo adujeron aduce apostilló incidió inciden incide sugirió sugirieron sugiere sugieren deslizó resumió resumieron resume coincidió coincidieron coincide coinciden admirado rebatió expresó',
  assert:
    'sostuvo sostuvieron sostiene sostienen sostenía sostenían sosteniendo advirtió advirtieron advierte advierten advertía advirtiendo defendió defendieron defiende defienden defendiendo mantuvo mantuvieron mantiene mantienen mantenía cree creen creía creyó prevé prevén preveía teme temen temía predijo predijeron predice predicen supone suponen entiende entienden entendió entendía',
  confirm:
    'reconoció reconocieron reconoce reconocen reconocía reconociendo admitió admitieron admite admiten admitía admitiendo asumió asumieron asume',
  deny: 'desmintió desmintieron desmiente desmienten desmentía desmintiendo excluyó excluyeron excluye',
  demand:
    'exigió exigieron exige exigen exigía exigiendo pidió pidieron pide piden pedía pidiendo instó instaron insta reclamó reclamaron reclama ordenó ordenaron sugirió propuso propusieron',
  promise: 'prometió prometieron promete prometen prometiendo juró',
  report: 'difundió difundieron difunde',
}

const PARTICIPLES: ByKind = {
  say: 'dicho añadido respondido escrito expuesto concluido descrito repetido referido transmitido aducido sugerido resumido reaccionado coincidido incidido',
  assert: 'sostenido advertido defendido mantenido creído previsto temido predicho',
  confirm: 'reconocido admitido asumido',
  deny: 'desmentido excluido',
  demand: 'exigido pedido propuesto',
  promise: 'prometido',
  report: 'difundido sabido conocido',
}

function forms(entry: string): string[] {
  const noun = entry.endsWith('*')
  const [stem, strong = stem] = entry.replace('*', '').split('/') as [string, string?]
  const rest = ['ó', 'aron', 'aba', 'aban', 'ando', 'ará', 'arán'].map((end) => stem + end)
  return noun ? [`${strong}an`, ...rest] : [`${strong}a`, `${strong}an`, ...rest]
}

export const spanishVerbs = inflect(REGULAR, forms)
export const spanishParticiples = inflect(REGULAR, (entry) => [`${entry.replace(/\*|\/.*$/g, '')}ado`])
/** Verbs that no table covers. */
export const spanishIrregular = { verbs: IRREGULAR, participles: PARTICIPLES }
