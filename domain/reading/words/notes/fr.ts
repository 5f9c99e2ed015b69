import { heading, last, type NoteWords, words } from './shape.ts'

const CE =
  '(?:(?:cet|cette|notre|ce|du présent|nos) (?:articles?|dépêche|papier|titre|texte|reportage|enquête|brève|billet|chronique|publication|page))'
const CHANGED =
  '(?:corrigée?|modifiée?|rectifiée?|amendée?|retirée?|dépubliée?|précisée?|changée?|supprimée?)'

/** Own list after the notes of French-language newsrooms. */
export const FR: NoteWords = {
  notes: [
    heading(
      'corrections?(?: apportée)?|correctif|rectificatif|rectification|errat(?:um|a)|précisions?|mise au point|(?:précision|correction|mise au point) de la rédaction',
    ),
    new RegExp(
      `(?<!\\p{L})(?:première version|version (?:précédente|antérieure|initiale|originale)) (?:de )?${CE}(?!\\p{L})`,
      'iu',
    ),
    new RegExp(
      `(?<!\\p{L})${CE} a (?:depuis )?été (?:${CHANGED}(?! par )(?!\\p{L})|(?:mise?|mis) à jour (?:pour|afin))`,
      'iu',
    ),
    new RegExp(
      `^(?:article|titre|texte|légende|dépêche|brève) ${CHANGED}(?!\\p{L})(?: (?:le|à|du)(?!\\p{L})[^\\n:.]{0,40})?(?:\\s?[:.]|$)`,
      'iu',
    ),
    words(
      "(?:l['’]article|le texte|cet article|ce texte) a été (?:mis à jour|actualisé|modifié)[^.\\n]{0,50} (?:pour|afin de) (?:corriger|rectifier|préciser)",
    ),
    words(
      "contrairement à ce (?:que|qu[’']) ?(?:nous (?:avions|avons)|(?:indiquait|affirmait|écrivait) (?:une|la) (?:première |précédente )?version|(?:nous )?écrivions)[^.\\n]{0,60}",
    ),
  ],
  updates: [heading('note de la rédaction|ndlr|mise à jour|actualisation|actualisé|màj')],
  corrects: words(
    `correction|corrig\\p{L}+|rectifi\\p{L}+|erreur|erroné\\p{L}*|${CE} a (?:depuis )?été|modifié\\p{L}*|retiré\\p{L}*|précisé\\p{L}*|(?:première|précédente) version`,
  ),
  whole: [
    /^(?:l['’](?:article|erreur)|le titre|la légende) a (?:depuis )?été (?:corrigée?|rectifiée?|modifiée?)[^.,\n]{0,40}\.?$/iu,
    new RegExp(
      `^(?:le titre|la légende|le chapô) de ${CE} a (?:depuis )?été ${CHANGED}[^.\\n]{0,60}\\.?$`,
      'iu',
    ),
  ],
  we: [
    new RegExp(
      `^nous avons (?:corrigé|modifié|rectifié|retiré|supprimé|précisé|amendé|dépublié) (?:${CE}|(?:une|un|la|le|les|l['’]|deux) ?(?:phrase|passage|paragraphe|citation|chiffres?|nom|prénom|titre|légende|mention|erreur|photo|date|bilan|formulation|article)(?!\\p{L}))`,
      'iu',
    ),
  ],
  done: last("(?:l['’]|cette )erreur a (?:depuis )?été (?:corrigée|rectifiée)"),
  published: words(
    "nous (?:avons|avions) (?:\\p{L}+ ){0,2}(?:écrit|indiqué|publié|affirmé|annoncé)|dans (?:cet|notre) article|(?:nos|chers) lecteurs|erreur s[’']est glissée",
  ),
  sorry: words(
    '(?:nos|toutes nos) excuses|nous nous excusons|nous (?:prions|demandons)[^.\\n]{0,40}excuser|(?:première|précédente) version',
  ),
}
