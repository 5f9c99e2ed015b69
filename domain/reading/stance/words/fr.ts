import type { StanceWords } from './types.ts'

/** French cues for stance. */
export const french: StanceWords = {
  language: 'fr',
  origin:
    'Compiled by the project from general grammar: verbs of denial, refusal and doubt, negators and conditional conjunctions.',
  prefixes: [],
  declines:
    "refusé de commenter|refuse de commenter|refusé de s'exprimer|pas souhaité commenter|pas souhaité répondre|pas souhaité s'exprimer|pas répondu|pas réagi|aucun commentaire|sans commentaire|n'a pas donné suite|décliné tout commentaire|ni confirmé ni démenti|refusé de confirmer",
  negations: "pas|jamais|aucun|aucune|rien|personne|sans|ni|nul|nulle|n'est|n'a|n'ont|n'y|ne|absence",
  denials:
    'démenti|dément|démentent|démentir|nié|nie|nient|nier|rejeté|rejette|rejettent|rejeter|exclu|exclut|excluent|écarté|écarte|réfuté|réfute|contesté|conteste|contestent|refusé|refuse|refusent|refus|faux|fausse|fausses|infondé|infondée|mensonge|mensonges|mensonger|annulé|annulée|opposé|récuse|récusé|abandonné|bloqué',
  neutral: "pas seulement|sans doute|pas moins de|pas plus de|n'est que|non seulement|ne manque pas",
  conditions:
    "seulement si|à moins que|à condition que|à condition de|à condition|si|s'il|s'ils|tant que|en échange de|en échange|sous réserve|sauf si|au cas où|pourvu que",
  conditionsIfNegated: 'avant|tant|jusqu|sans',
  questions:
    'mis en doute|met en doute|doute|doutent|douté|pas clair|on ignore|pas pu être vérifié|pas pu être vérifiée|pas pu être confirmé|invérifiable|non confirmé|non confirmée|interroge|demandé si|demande si',
  affirmations:
    'confirmé|confirme|confirment|confirmer|reconnu|reconnaît|reconnaissent|admis|admet|accepté|accepte|assuré|assure|affirmé|affirme|insisté|souligné|concédé|avoué',
  stops:
    'le la les un une des du de d et ou mais à au aux dans sur pour par avec en qui que qu dont où est sont était a ont avait il elle ils elles on ce cette ces son sa ses leur leurs se s l n y dit déclaré plus très tout tous aussi',
}
