import { heading, last, type NoteWords, words } from './shape.ts'

const QUESTO = "(?:quest[oa]|nostr[oa]|quest[’']) ?(?:articolo|notizia|testo|pezzo|titolo|servizio|pagina)"
const DI = "(?:(?:di )?quest[oa]|dell[oa]|del|dell[’']) ?(?:nostr[oa] )?(?:articolo|notizia|testo|pezzo)"
const CHANGED = '(?:corrett|modificat|rettificat|cambiat|ritirat|rimoss|aggiornat)[oa]'

/** Own list after the notes of Italian newsrooms. */
export const IT: NoteWords = {
  notes: [
    heading('rettifica|errata corrige|precisazione|chiarimento'),
    new RegExp(
      `(?<!\\p{L})(?:versione (?:precedente|iniziale|originale)|(?:prima|precedente) versione) ${DI}(?!\\p{L})`,
      'iu',
    ),
    new RegExp(
      `(?<!\\p{L})${QUESTO} è stat[oa] (?:poi |successivamente )?${CHANGED}(?! da )(?!\\p{L})`,
      'iu',
    ),
    new RegExp(`(?<!\\p{L})il titolo ${DI} è stato ${CHANGED}(?!\\p{L})`, 'iu'),
    /^\(?(?:articolo|testo|titolo) (?:corretto|modificato|rettificato)(?!\p{L})[^\n]{0,50}\)?$/iu,
  ],
  // markets and accounts have one too
  asks: [heading('correzion[ei]')],
  updates: [heading("nota (?:della redazione|di redazione|dell[’']editore)|ndr|aggiornamento|aggiornato")],
  corrects: words(
    `corre(?:zione|tto|tta|ggere)|rettific\\p{L}+|errore|modificat[oa]|cambiat[oa]|ritirat[oa]|rimoss[oa]|titolo|${QUESTO} è stat[oa]`,
  ),
  whole: [
    /^(?:il titolo|l[’']articolo|l[’']errore|la notizia) è stat[oa] (?:corrett|modificat|cambiat|rettificat)[oa][^.,\n]{0,40}\.?$/iu,
  ],
  we: [
    /^abbiamo (?:corretto|modificato|rimosso|ritirato|rettificato) (?:quest[oa]|il|la|un|una|l[’']) ?(?:articolo|testo|titolo|frase|passaggio|paragrafo|nome|cifra|dato|citazione|errore|notizia|foto)(?!\p{L})/iu,
  ],
  done: last("l['’]errore è stato (?:poi )?corretto"),
  published: words(
    '(?:abbiamo|avevamo) (?:scritto|riportato|pubblicato|indicato)|(?:con|ai) (?:i |nostri )?lettori',
  ),
  sorry: words('ci scusiamo|ce ne scusiamo|chiediamo scusa|per errore'),
}
