import type { ByKind } from '../cue-lists.ts'
import type { CueKind } from '../cue-words.ts'
import { inflect, merge } from '../inflect.ts'

/*
 * German verbs that report, from the author's own knowledge of the language. Weak verbs stand as stem, strong ones as
 * past,plural,present[,participle]; separable ones with their particle behind a bar, after which the participle follows
 * by rule or from the entry.
 */
const WEAK: ByKind = {
  say: 'sag erklär erläuter erzähl antwort ergänz bemerk beton äußer mein entgegn erwider bilanzier verteidig rechtfertig begeister empör freu wunder erkundig resümier präzisier lob bedauer schilder kommentier formulier ergänz erwähn versicher witzel scherz spott ätz frag ironisier konstatier notier twitter post begründ erinner konter konkretisier wiederhol verdeutlich skizzier fluch jubel schwärm relativier summier philosophier',
  assert:
    'behaupt versicher warn kritisier beklag klag schimpf mahn schätz befürcht argumentier vermut glaub prognostizier monier bemängel rüg wetter poch unterstell mutmaß spekulier urteil orakel diagnostizier erwart rechn hoff polter attestier bescheinig tadel verurteil begrüß lamentier empör',
  confirm: 'bestätig bekräftig beteuer untermauer verifizier',
  deny: 'dementier vernein leugn',
  demand: 'forder verlang appellier dräng bitt beantrag reklamier plädier ermahn postulier',
  promise: 'droh gelob garantier',
  report: 'bericht meld enthüll verkünd informier verlautbar veröffentlich titel publizier zitier vermeld',
}
const STRONG: ByKind = {
  say: 'schrieb,schrieben,schreibt,geschrieben unterstrich,unterstrichen,unterstreicht,unterstrichen sprach,sprachen,spricht,gesprochen rief,riefen,ruft,gerufen beschrieb,beschrieben,beschreibt,beschrieben',
  assert:
    'entschied,entschieden,entscheidet,entschieden befand,befanden,befindet,befunden fand,fanden,findet,gefunden sah,sahen,sieht,gesehen dachte,dachten,denkt,gedacht',
  confirm: 'gestand,gestanden,gesteht,gestanden',
  deny: 'bestritt,bestritten,bestreitet,bestritten',
  demand: 'bat,baten,bittet,gebeten empfahl,empfahlen,empfiehlt,empfohlen',
  promise: 'versprach,versprachen,verspricht,versprochen schwor,schworen,schwört,geschworen',
  report: 'erfuhr,erfuhren,erfährt,erfahren',
}
const SEPARABLE: ByKind = {
  say: 'teil|mit füg|hinzu führ|aus stell|klar stell|fest merk|an leg|dar leg|nach leg|offen tu|kund hak|nach zähl|auf stell|fest schränk|ein schick|voraus',
  confirm: 'räum|ein stimm|zu',
  deny: 'lehn|ab',
  demand: 'forder|auf mahn|an reg|an',
  promise: 'kündig|an sicher|zu droh|an sag|zu',
  report: 'meld|zurück teil|mit',
}
const STRONG_SEPARABLE: ByKind = {
  say: 'gab,gaben,gibt,gegeben|an gab,gaben,gibt,gegeben|preis hielt,hielten,hält,gehalten|fest hob,hoben,hebt,gehoben|hervor wies,wiesen,weist,gewiesen|hin sprach,sprachen,spricht,gesprochen|aus ließ,ließen,lässt,gelassen|verlauten rief,riefen,ruft,gerufen|zu fuhr,fuhren,fährt,gefahren|fort schrieb,schrieben,schreibt,geschrieben|fest nahm,nahmen,nimmt,genommen|vorweg ließ,ließen,lässt,gelassen|wissen',
  assert:
    'ging,gingen,geht,gegangen|aus sah,sahen,sieht,gesehen|an sagte,sagten,sagt,gesagt|voraus sah,sahen,sieht,gesehen|voraus warf,warfen,wirft,geworfen|vor nahm,nahmen,nimmt,genommen|an fand,fanden,findet,gefunden|heraus',
  confirm: 'gab,gaben,gibt,gegeben|zu',
  deny: 'wies,wiesen,weist,gewiesen|zurück schloss,schlossen,schließt,geschlossen|aus stritt,stritten,streitet,gestritten|ab',
  demand: 'rief,riefen,ruft,gerufen|auf',
  report: 'gab,gaben,gibt,gegeben|bekannt',
}

const isShort = (stem: string) => /(?:t|d|gn|fn|chn)$/.test(stem)
/** No ge- before an unstressed prefix or behind -ier. */
const participle = (stem: string) =>
  `${/^(?:be(?!t$)|er|ver|ent|miss|unter|wider|wieder|über|um(?=schreib))|ier$/.test(stem) ? '' : 'ge'}${stem}${isShort(stem) ? 'et' : 't'}`

function weak(stem: string): string[] {
  const e = isShort(stem) ? 'e' : ''
  const plural = /(?:er|el)$/.test(stem) ? `${stem}n` : `${stem}en`
  return [`${stem}${e}t`, `${stem}${e}te`, `${stem}${e}ten`, plural]
}
const strong = (entry: string) => entry.split(',').slice(0, 3)
const parts = (entry: string) => entry.split('|') as [string, string]
const finite = (entry: string) => (entry.includes(',') ? strong(entry) : weak(entry))
const participleOf = (entry: string) => (entry.includes(',') ? entry.split(',')[3]! : participle(entry))

/** The plural of the present of strong verbs. */
const PLURALS: ByKind = {
  say: 'schreiben sprechen rufen beschreiben unterstreichen',
  assert: 'finden sehen denken',
  confirm: 'gestehen',
  deny: 'bestreiten',
  demand: 'bitten empfehlen',
  promise: 'versprechen schwören',
  report: 'erfahren',
}
const PLURAL_PARTICLES: ByKind = {
  say: 'geben_an halten_fest heben_hervor weisen_hin sprechen_aus lassen_verlauten',
  assert: 'gehen_aus sehen_an sagen_voraus sehen_voraus werfen_vor nehmen_an',
  confirm: 'geben_zu',
  deny: 'weisen_zurück schließen_aus streiten_ab',
  demand: 'rufen_auf',
  report: 'geben_bekannt',
}

/** Finite forms, those with their particle in front too ("mitteilte"). */
export const germanVerbs = merge(
  inflect(WEAK, weak),
  inflect(STRONG, strong),
  PLURALS,
  ...[SEPARABLE, STRONG_SEPARABLE].map((list) =>
    inflect(list, (entry) => finite(parts(entry)[0]).map((form) => parts(entry)[1] + form)),
  ),
)
export const germanParticiples = merge(
  inflect(WEAK, (stem) => [participle(stem)]),
  inflect(STRONG, (entry) => [participleOf(entry)]),
  ...[SEPARABLE, STRONG_SEPARABLE].map((list) =>
    inflect(list, (entry) => [parts(entry)[1] + participleOf(parts(entry)[0])]),
  ),
)
/** As `teilte_mit`. */
export const germanParticles: Partial<Record<CueKind, string>> = merge(
  PLURAL_PARTICLES,
  ...[SEPARABLE, STRONG_SEPARABLE].map((list) =>
    inflect(list, (entry) => finite(parts(entry)[0]).map((form) => `${form}_${parts(entry)[1]}`)),
  ),
)
