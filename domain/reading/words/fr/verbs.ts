import type { ByKind } from '../cue-lists.ts'
import { inflect } from '../inflect.ts'

/*
 * French verbs that report, from the author's own knowledge of the language. Regular verbs in -er stand as stem, or as
 * stem/present stem where the vowel changes; a star marks those whose present is more often a noun. The others are
 * written out.
 */
const REGULAR: ByKind = {
  say: 'déclar indiqu ajout expliqu précis racont confi not lanc comment soulign rappel/rappell résum remarqu observ témoign gliss plaid martel/martèl ironis tempér/tempèr nuanc détaill relat signal évoqu répliqu rétorqu fulmin soupir plaisant raill enchaîn complét/complèt développ synthétis scand martel/martèl clam proclam murmur lâch tweet énonc réitér/réitèr répét/répèt insinu suggér/suggèr énumér/énumèr expos* cri* justifi illustr tranch temporis corrig rectifi clarifi ponctu argu argument avanc objectiv',
  assert:
    'affirm assur estim jug insist dénonc accus alert point* critiqu* fustig condamn redout calcul évalu déplor regrett considér/considèr espér/espèr pronostiqu anticip présum suppos soupçonn pens imagin statu critiqu* conjectur spécul pari* épingl vilipend étrill éreint nuanc préconis conseill recommand salu félicit alarm*',
  confirm: 'confirm avou concéd/concèd revendiqu attest authentifi corrobor',
  deny: 'ni* contest rejet/rejett réfut récus balay',
  demand: 'exig réclam demand exhort interpell ordonn somm',
  promise: 'menac jur*',
  report:
    'annonc rapport révél/révèl inform dévoil communiqu notifi publi divulgu titr relay mentionn signal ébruit',
}

/** Written out: present, imperfect, simple past, present participle. */
const IRREGULAR: ByKind = {
  say: 'dit disent disait disaient disant répond répondent répondait répondit répondant écrit écrivent écrivait écrivit écrivant poursuit poursuivent poursuivait poursuivant conclut concluent concluait concluant décrit décrivent décrivait réagit réagissent réagissait renchérit renchérissent surenchérit maintient maintiennent maintenait redit répète insère rugit',
  assert:
    'soutient soutiennent soutenait soutint soutenant prévient préviennent prévenait prévenant avertit avertissent avertissait avertissant prétend prétendent prétendait prétendant prédit prédisent prévoit prévoient prévoyait craint craignent craignait craignant croit croient croyait agace insurge inquiète alarme indigne étonne réjouit félicite désole émeut emporte garantit garantissent garantissait défend défendent plaint plaignent',
  confirm:
    'reconnaît reconnait reconnaissent reconnaissait reconnut reconnaissant admet admettent admettait admettant convient convenait',
  deny: 'dément démentent démentait démentit démentant exclut excluent excluait nie nient niait niant',
  promise: 'promet promettent promettait promettant',
  report: 'apprend apprennent transmet transmettent',
}

const PARTICIPLES: ByKind = {
  say: 'dit redit répondu écrit poursuivi conclu décrit réagi renchéri surenchéri maintenu exposé crié rassuré',
  assert:
    'soutenu prévenu averti prétendu prédit prévu craint cru garanti défendu insurgé indigné étonné réjoui réjouie félicitée inquiété inquiétée alarmé alarmée agacé agacée ému émue désolé désolée plaint plainte emporté emportée critiqué pointé parié',
  confirm: 'reconnu admis convenu',
  deny: 'démenti exclu nié',
  demand: 'appelé enjoint',
  promise: 'promis juré',
  report: 'appris transmis',
}

/** c and g keep their sound before a. */
const soft = (stem: string) => stem.replace(/c$/, 'ç').replace(/g$/, 'ge')

function forms(entry: string): string[] {
  const noun = entry.endsWith('*')
  const [stem, strong = stem] = entry.replace('*', '').split('/') as [string, string?]
  const open = soft(stem)
  const rest = [
    `${strong}ent`,
    ...['ait', 'aient', 'a', 'ant'].map((end) => open + end),
    `${stem}èrent`,
    `${strong}era`,
    `${strong}eront`,
  ]
  return noun ? rest : [`${strong}e`, ...rest]
}

export const frenchVerbs = inflect(REGULAR, forms)
export const frenchParticiples = inflect(REGULAR, (entry) => [`${entry.replace(/\*|\/.*$/g, '')}é`])
/** Verbs that no table covers. */
export const frenchIrregular = { verbs: IRREGULAR, participles: PARTICIPLES }
