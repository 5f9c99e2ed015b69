import { heading, last, type NoteWords, words } from './shape.ts'

const ESTE =
  '(?:est[ea]|nuestr[oa]) (?:artículo|noticia|texto|información|nota|pieza|titular|reportaje|crónica|página|publicación)'
const CHANGED = '(?:corregid|modificad|rectificad|editad|actualizad|retirad|cambiad|eliminad)[oa]'

/** Own list after the notes of Spanish and Latin American newsrooms. */
export const ES: NoteWords = {
  notes: [
    heading(
      'corrección|correcciones|rectificación|rectificamos|fe de (?:erratas|errores)|aclaración|precisión|nota aclaratoria|(?:aclaración|corrección) de la redacción',
    ),
    new RegExp(
      `(?<!\\p{L})(?:una|la|nuestra) (?:primera versión|versión (?:anterior|previa|inicial|original)) de ${ESTE}(?!\\p{L})`,
      'iu',
    ),
    new RegExp(`(?<!\\p{L})${ESTE} (?:ha sido|fue|se ha) ${CHANGED}(?! por )(?!\\p{L})`, 'iu'),
    new RegExp(
      `(?<!\\p{L})${ESTE} se (?:actualizó|corrigió|modificó) (?:para|tras|después|el)(?!\\p{L})`,
      'iu',
    ),
    new RegExp(
      `(?<!\\p{L})(?:el titular|el título|el pie de foto) de ${ESTE} (?:ha sido|fue|se ha) ${CHANGED}(?!\\p{L})`,
      'iu',
    ),
    /^\(?(?:artículo|noticia|texto|titular) (?:corregid|modificad|rectificad)[oa](?!\p{L})[^\n]{0,50}\)?$/iu,
  ],
  updates: [heading('nota (?:de la redacción|del editor)|actualización|actualizado')],
  corrects: words(
    `corrección|correg\\p{L}+|corrig\\p{L}+|rectific\\p{L}+|error|modificad[oa]|cambiad[oa]|retirad[oa]|titular|${ESTE} (?:ha sido|fue|se ha)|versión (?:anterior|previa|inicial)`,
  ),
  whole: [
    /^(?:el (?:artículo|titular|error)|la noticia) (?:ha sido|fue) (?:corregid|rectificad|modificad)[oa][^.,\n]{0,40}\.?$/iu,
  ],
  we: [
    new RegExp(
      `^(?:hemos|se ha) (?:corregido|modificado|rectificado|retirado|eliminado) (?:${ESTE}|(?:un|una|el|la) (?:artículo|noticia|texto|frase|párrafo|dato|cifra|nombre|cita|titular)(?!\\p{L}))`,
      'iu',
    ),
  ],
  done: last('(?:el|este) error (?:ya )?(?:ha sido|fue|está) (?:corregido|subsanado)'),
  published: words(
    '(?:nuestros|los) lectores|(?:publicamos|informamos|escribimos|dijimos|hemos publicado|habíamos (?:publicado|informado))|(?:se publicó|publicad[oa])[^.\\n]{0,40}(?:este|nuestr[oa]) (?:diario|periódico|medio|web|página|sitio)',
  ),
  sorry: words(
    '(?:pedimos|ofrecemos|nuestras) (?:\\p{L}+ )?disculpas?|lamentamos el (?:error|equívoco)|por (?:un )?error',
  ),
}
