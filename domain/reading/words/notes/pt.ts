import { heading, last, type NoteWords, words } from './shape.ts'

const ESTE =
  '(?:est[ea]|ness[ea]|noss[oa]) (?:texto|reportagem|matéria|notícia|artigo|conteúdo|título|publicação|peça)'
const DESTE = '(?:d?est[ea]|dess[ea]|da|do) (?:texto|reportagem|matéria|notícia|artigo)'
const CHANGED = '(?:corrigid|alterad|modificad|atualizad|retirad|retificad|mudad)[oa]'

/** Own list after the notes of Brazilian and Portuguese newsrooms. */
export const PT: NoteWords = {
  notes: [
    heading('correção|corrigimos|errata|erramos|retificação|esclarecimento|direito de resposta'),
    new RegExp(
      `(?<!\\p{L})(?:(?:uma|a) versão (?:anterior|inicial|original)|(?:uma|a) primeira versão) ${DESTE}(?!\\p{L})`,
      'iu',
    ),
    new RegExp(`(?<!\\p{L})${ESTE} foi ${CHANGED}(?! p(?:or|el[oa]) )(?!\\p{L})`, 'iu'),
    new RegExp(`(?<!\\p{L})o título (?:dest[ea]|dess[ea]) \\p{L}+ foi ${CHANGED}(?!\\p{L})`, 'iu'),
    words(
      '(?:diferentemente|ao contrário) do que (?:foi (?:publicado|informado)|(?:publicamos|informamos|noticiamos)|informava)',
    ),
    /^\(?(?:texto|matéria|reportagem|artigo|título) (?:corrigid|alterad)[oa](?!\p{L})[^\n]{0,50}\)?$/iu,
  ],
  updates: [heading('nota (?:da redação|do editor|à redação)|atualização|atualizado')],
  corrects: words(
    `correção|corrig\\p{L}+|erro|modificad[oa]|alterad[oa]|retirad[oa]|título|${ESTE} foi|(?:reportagem|matéria) foi`,
  ),
  whole: [
    /^(?:o título|o texto|o erro|a (?:matéria|reportagem|notícia)) foi (?:corrigid|alterad|modificad)[oa][^.,\n]{0,40}\.?$/iu,
  ],
  we: [
    /^(?:corrigimos|alteramos|removemos|retiramos) (?:est[ea]|o|a|um|uma) (?:texto|título|matéria|reportagem|frase|trecho|nome|dado|número|parágrafo|citação|erro|artigo|notícia)(?!\p{L})/iu,
  ],
  done: last('o erro (?:já )?foi corrigido'),
  published: words('(?:publicamos|informamos|escrevemos|noticiamos)|aos (?:nossos )?leitores'),
  sorry: words('pedimos desculpas?|lamentamos o erro|por (?:um )?(?:erro|engano)'),
}
