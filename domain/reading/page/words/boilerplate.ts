/**
 * Short lines that stand inside article text without being part of it, per language. Collected from the usual
 * wording of calls to action; every pattern is anchored and free of nested repeats.
 */
export const BOILERPLATE: RegExp[] = [
  /^(?:read|see|watch|listen|also read|read also|read more|see also|related|more|more on this|more from|also on|recommended|don't miss|must read|in pictures|in photos)\b[^.]{0,25}:/i,
  /^(?:read (?:more|next|also|the full)|also read|see more|view more|click here|tap here|continue reading|keep reading|related (?:stor|article|content|post|link|cover)|recommended (?:stor|article|read|for)|more stories|up next|watch (?:now|the video|below|live))\b/i,
  /^(?:advertisements?|advertising|sponsored(?: content)?|story continues(?: below.{0,40})?|article continues(?: below.{0,40})?|continue reading.{0,40}|loading\W*|skip(?: to.{0,40})?|share(?: this.{0,40})?|print|comments?|play video|sign up|subscribe(?: now)?|follow us.{0,60}|transcript|photos?|video|gallery)\W*$/i,
  /^(?:sign up (?:for|to|here)|subscribe (?:to|for|now|today)|get (?:the|our) .{0,60}newsletter|join (?:our|the) .{0,60}(?:newsletter|community|channel)|download (?:the|our) .{0,40}app|follow .{0,40} on (?:twitter|facebook|instagram|linkedin|x)\b|like us on|find us on|enter your email|thanks? (?:you )?for (?:signing|subscribing|reading))/i,
  /^(?:copyright|©|\(c\) ?\d{4}|all rights reserved|this material may not be|the views expressed|reprinted with permission)/i,
  /^(?:getty images|photo(?:graph)?s? ?(?:by|:|credit)|image(?:s)? ?(?:by|:|credit|source|via|courtesy)|credit:|picture:|(?:photo|video|image) courtesy)/i,
  /^(?:mehr zum thema|lesen sie (?:auch|mehr)|auch interessant|das könnte sie|weiterlesen|anzeige|werbung|newsletter|zur startseite|foto:|bild:|quelle:)/i,
  /^(?:lire aussi|à lire|lire la suite|publicité|sur le même sujet|abonnez-vous|voir aussi|crédit photo|partager)/i,
  /^(?:lea también|lee también|leer más|te puede interesar|publicidad|suscríbete|ver también|más información|compartir)\b/i,
  /^(?:leia (?:também|mais)|veja (?:também|mais)|publicidade|compartilhe|saiba mais|assine)/i,
  /^(?:اقرأ (?:أيضا|المزيد)|إقرأ أيضا|شاهد أيضا|إعلان|اشترك|تابعنا)/,
  /^(?:קראו (?:עוד|גם)|לקריאה נוספת|כתבות נוספות|פרסומת|הרשמו|עקבו אחרינו)/,
  /^(?:читайте также|читать далее|подпишитесь|реклама|подробнее|смотрите также)/i,
]

/** Short lines after which an article's page turns to other things, per language. */
export const END_LINES: RegExp[] = [
  /^(?:more|other|top|latest|related|recent|similar)\b.{0,40}\b(?:stories|news|articles|coverage|posts|links|videos|content|topics|headlines|reads)\W*$/i,
  /^(?:more (?:from|on|in|by|about)\b.{0,50}|related|recommended.{0,30}|trending.{0,20}|popular.{0,20}|most (?:read|popular|viewed|shared).{0,20}|you (?:may|might).{0,20}(?:like|enjoy|interested.{0,12})|what to read next|read next|up next|also on.{0,30}|(?:\d+ )?comments?(?: \(\d+\))?|leave a (?:comment|reply)|join the (?:discussion|conversation)|about the authors?|share this.{0,30}|see also|newsletter.{0,30}|tags|filed under.{0,30}|from the web|around the web|sponsored.{0,20}|editor'?s'? picks|don'?t miss)\W*$/i,
  /^(?:mehr zum thema|das könnte sie.{0,30}|auch interessant|weitere (?:artikel|meldungen|nachrichten|beiträge|themen)|ähnliche.{0,30}|kommentare?|schreibe einen kommentar|über den autor|schlagworte|verwandte.{0,30}|teilen)\W*$/i,
  /^(?:sur le même (?:sujet|thème)|à lire aussi|lire aussi|articles? (?:liés|similaires|associés)|commentaires?|laisser un commentaire|vous aimerez aussi.{0,20}|partager.{0,30})\W*$/i,
  /^(?:noticias? relacionadas?|artículos? relacionados?|te puede interesar|más noticias|comentarios|deja (?:un comentario|una respuesta)|lo más (?:leído|visto)|compartir.{0,20})\W*$/i,
  /^(?:leia também|veja também|notícias relacionadas|mais lidas|deixe (?:um comentário|uma resposta)|compartilhe.{0,30})\W*$/i,
  /^(?:مواضيع (?:ذات صلة|متعلقة)|اقرأ أيضا|إقرأ أيضا|أخبار ذات صلة|الأكثر قراءة|التعليقات|شارك)/,
  /^(?:כתבות נוספות|אולי יעניין אותך|עוד בנושא|הנקראות ביותר|תגובות|שתפו)/,
  /^(?:читайте также|похожие (?:статьи|новости|записи)|комментарии|материалы по теме|другие новости)/i,
]

/** Lines at the end of an article about who wrote it and how to reach them. */
export const AUTHOR_LINES: RegExp[] = [
  /^(?:[\p{Lu}][\p{L}.'’-]{0,30} ){1,4}(?:is|was|covers|writes|joined|reports|has (?:been|covered|written|worked))\b[^.]{0,120}\b(?:reporter|writer|editor|correspondent|columnist|journalist|contributor|author|freelance|fellow|producer|blogger|covers|covering|newsroom|writes|staff)\b/u,
  /\b(?:follow|reach|reached|contact|e-?mail|tweet)\b.{0,80}(?:@|twitter|facebook|instagram|telegram)/i,
]
