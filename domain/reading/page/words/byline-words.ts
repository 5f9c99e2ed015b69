/** Words that introduce who wrote something, per language; from newspaper custom, none tied to one outlet. */
export const BY_WORDS =
  /^(?:(?:written|reported|posted|published|story|text|words|article|analysis|opinion|report|reporting|column|review|edited|submitted|contributed|photographs?|photos?|video|compiled|created|recipe|interview)(?: and [a-z]+)? by|by|from|von|verfasst von|geschrieben von|(?:ein )?(?:artikel|beitrag|bericht|kommentar|interview|pressemitteilung|nachricht) von|par|écrit par|publié par|por|escrito por|di|scritto da|door|av|af|przez|от|yazan|haber|بقلم|كتب|كتبت|תוכן|מאת|כתב|הכתב|כתבה|(?:byline|autor(?:in|en|a|es)?|authors?|writers?|reporter|contributors?|text|auteure?s?|redacción|tekst|autorzy|автор|текст|作者|著者|記者|文|기자|글)(?=\s?[:：●■]))(?=[\s:：.\-–—●■\u00a0]|$)[\s:：.\-–—●■]*/iu

/** A word of introduction that markup ran into the name ("ByAnn Lee"). */
export const GLUED_BY =
  /^(?:(?:(?:[Ww]ritten|[Pp]osted|[Pp]ublished|[Rr]eported) )?(?:By|BY|by)|[Vv]on|[Pp]ar|[Pp]or)(?=\p{Lu}\p{Ll}+\s\p{Lu})/u

/** Words of a role: a part of a byline made of these and no name is left out. */
export const ROLE_WORDS =
  /\b(?:reporters?|writers?|editors?|correspondents?|columnists?|journalists?|contributors?|contributing|bureau chief|staff|freelance|producer|producers|photographer|anchor|author|critic|guest|special to|managing|senior|associate|executive|chief|director|professor|fellow|analyst|redakteur(?:in)?|korrespondent(?:in)?|journalistes?|rédact(?:eur|rice)|correspondante?|periodista|redactor|corresponsal)\b/i

/** Degrees and the like, which a comma parts from the name they belong to. */
export const DEGREES =
  /^(?:ph\.?\s?d|m\.?d|j\.?d|m\.?sc|m\.?a|b\.?a|mba|mph|rn|dds|dvm|esq|cfa|cpa|frcp)\.?$/i

/** Words that join two names. */
export const NAME_JOINS =
  /\s*(?:[,;|•·/、，؛،]|\s&\s|\s\+\s|\s(?:and|und|et|y|e|ed|og|och|en|ja|i|oraz|и|ve|with|mit|avec)\s|\sו(?=\p{L})|\s&amp;\s)\s*/iu

/** A credit for pictures is no byline. */
export const PICTURES =
  /^(?:photo|photos|photograph|photography|photographs|picture|pictures|image|images|foto|fotos|fotografie|bild|bilder|symbolbild|crédit|crédits|imagen|imágenes|фото|снимка|снимки|صورة|צילום|תמונה)(?=[\s:：]|$)/iu

/** What cannot be a name. */
export const NOT_NAMES =
  /https?:|www\.|@|[<>{}[\]_=]|\d{2}|^(?:admin|administrator|root|user|editor|webmaster|unknown|anonymous|none|null|undefined|n\/a|guest|default|home|more|share|follow|twitter|facebook|instagram|youtube|linkedin|email|e-mail|rss|comments?|contact|about|view|posts?|read|bio|profile|archive|website|posted|published|updated|author|authors|by|sign in|log ?in|subscribe|newsletter|print|veröffentlicht|aktualisiert|publicado|actualizado|publié|pubblicato|gepubliceerd)$|\.(?:txt|html?|php|aspx?|xml|jpe?g|png)$|\b(?:comments?|minutes?|hours?|days? ago|min read|follow|posts by|view all|more (?:from|by)|click|subscribe|share|updated|published|posted|read more|full bio|see (?:more|full|all)|about the|am|pm|all (?:posts|articles|rights)|cookies?)\b/i
