/**
 * How a page says that there is more of its text elsewhere, as a label, a button or a link at the end of what stands
 * there; the usual words of content systems and newsrooms, by language. They count only where nothing else is said
 * (domain/feed/teaser.ts): people read more, and deserve full stories, in news as well. Reports, statements, reviews and
 * interviews are not among them: a whole text may end with where somebody else's is found.
 */
const article = '(?:story|article|text|post|entry|piece|version)'

/** What bids its reader go on. */
export const READ_ON = [
  `(?:please )?(?:(?:click|tap)(?: here)? (?:to|for) )?(?:(?:read|see|view|get) (?:on|more|(?:the )?(?:full|whole|entire|complete|original|rest)(?: of (?:the|this|our))?(?: ${article})?|(?:the|this|our) ${article}(?: in full)?|(?:the|this) ${article} on (?:our|the) (?:web)?site)|(?:continue|keep) reading(?: (?:the|this|our)(?: (?:full|rest of (?:the|this)))? ${article})?|continue to (?:the )?(?:full )?${article}|(?:the )?rest of (?:the|this) ${article})`,
  '(?:(?:hier|jetzt|online) )?weiterlesen|(?:hier )?mehr lesen|lesen sie (?:hier )?(?:mehr|weiter)|(?:lesen sie )?(?:hier )?(?:zum|den) (?:ganzen |vollständigen |kompletten |gesamten )(?:artikel|beitrag|text)(?: lesen| hier)?|(?:ganzen|vollständigen|kompletten|gesamten) (?:artikel|beitrag|text) lesen|zum artikel',
  "(?:cliquez (?:ici )?pour )?(?:lire|lisez) (?:la suite(?: de (?:l['’]article|cet article))?|(?:plus|davantage)|(?:l['’]article|le texte|l['’]intégralité)(?: complet| intégral| en entier| en intégralité| de l['’]article)?)|en (?:lire|savoir) (?:plus|davantage)|(?:continuer|poursuivre|continuez|poursuivez) (?:la|votre) lecture",
  '(?:seguir|sigue|siga|continuar|continúa|continúe) leyendo|(?:leer|lee|lea|ver) (?:más|el (?:artículo|texto|reportaje)(?: completo)?|la (?:nota|noticia|historia)(?: completa)?|(?:artículo|texto) completo|(?:nota|noticia|historia) completa)',
  "(?:continua|continuare|prosegui|proseguire) (?:a leggere|la lettura)|(?:leggi|leggere) (?:tutto|di più|ancora|il resto|(?:tutto )?l['’]articolo(?: completo| intero)?|il testo completo)",
  '(?:continue|continuar|continua) (?:lendo|a ler|a leitura)|(?:leia|ler) (?:mais|na íntegra|a (?:matéria|notícia|reportagem|íntegra)(?: completa| na íntegra)?|o (?:artigo|texto)(?: completo| na íntegra)?)',
  '(?:lees|lezen|verder|meer) (?:verder|meer|lezen|het (?:hele |volledige )?(?:artikel|verhaal|bericht))',
  '(?:читать|читайте|прочитать) (?:далее|дальше|полностью|целиком|весь текст|полный текст|полную версию|статью(?: полностью| целиком)?|новость полностью)|(?:читать )?продолжение(?= *[→»›>…]|$)',
  '(?:[إا]قر[أا]|لقراءة|تابع|تابعوا|[أا]كمل|لمتابعة|متابعة|لمواصلة|مواصلة|واصل|للاطلاع على) (?:المزيد|القراءة|البقية|(?:قراءة )?(?:بقية )?(?:المقال|الخبر|المادة|النص)(?: (?:كامل|الكامل)[اًةه]*)?)',
  '(?:קרא(?:ו|י)?|לקרוא|לקריאה|המשך|המשיכו|להמשך|לקריאת|להמשיך) (?:עוד|לקרוא|קריאה|(?:ה)?קריאה|(?:את )?(?:ה)?(?:כתבה|ידיעה|מאמר|טקסט|סיפור)(?: ה?מלאה?)?|(?:לקרוא )?את (?:ה)?(?:כתבה|ידיעה|מאמר)(?: ה?מלאה?)?)|ל(?:כתבה|ידיעה|מאמר) המלאה?',
]

/** What only names the rest: a sentence may end so, a label has no full stop. */
export const THE_REST = [
  `(?:the )?full ${article}`,
  '(?:der )?(?:ganzer?|vollständiger?|gesamter?) (?:artikel|beitrag|text)',
  "(?:l['’])?article (?:complet|intégral)",
  '(?:el )?artículo completo|(?:la )?(?:nota|noticia) completa',
  "(?:l['’])?articolo (?:completo|intero)",
  '(?:o )?(?:artigo|texto) completo|(?:a )?(?:matéria|notícia) completa',
  '(?:het )?(?:hele|volledige?) (?:artikel|verhaal)',
  'полный текст|полная версия|подробнее',
  'المزيد|المقال كاملا?ً?|النص الكامل|الخبر كاملا?ً?',
  'הכתבה המלאה|המאמר המלא',
]

/** Where that is: here, at an address, on a site of one's own. */
export const WHERE =
  '(?:[\\s,:–-]*(?:(?:here|now|online|hier|ici|aquí|qui|aqui|здесь|тут|هنا|כאן)(?!\\p{L})|(?:(?:at|on|via|auf|bei|sur|en|su|em|op|na|на|على|عبر|ב|באתר)[\\s-]*)?(?:https?://\\S+|(?:[\\p{L}\\d-]+\\.)+\\p{L}{2,}(?:/\\S*)?|(?:(?:our|the|its|unserer|notre|nuestro|il nostro|nosso|onze|нашем|موقعنا) ?(?:web ?site|site|app|webseite|website|sitio|sito|сайте|موقع)?))(?!\\p{L})))?'
