const label = (words: string) => new RegExp(`^(?:${words})[^\\p{L}\\p{N}]*$`, 'iu')

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
  // labels that are words of news too ("Anzeige", "إعلان") are a whole line, or have a sign after them
  label(
    'mehr zum thema|auch interessant|anzeige|werbung|newsletter|foto|fotos|bild|quelle|video|publicité|partager|crédit photo|publicidad|compartir|más información|publicidade|compartilhe|saiba mais|pubblicità|condividi|advertentie|deel dit artikel|إعلان|اشترك|اشترك الآن|تابعنا|شارك|شاركها|פרסומת|הרשמו|שתפו|реклама|подробнее|подпишитесь|поделиться',
  ),
  /^(?:mehr zum thema:|lesen sie (?:auch|mehr|hier)|auch interessant:|das könnte sie|weiterlesen|zur startseite|foto:|bild:|quelle:)/i,
  /^(?:lire aussi|à lire(?: aussi)?(?= ?:|$)|(?:à lire|lire|voir|écouter) (?:aussi|également)|lire la suite|sur le même sujet|abonnez-vous|voir aussi|crédit photo)/i,
  /^(?:lea también|lee también|leer más|le puede interesar|te puede interesar|te recomendamos|suscríbete|ver también|más información:)/i,
  /^(?:leia (?:também|mais)|veja (?:também|mais)|assine (?:já|agora|a newsletter))/i,
  /^(?:leggi anche|(?:da )?leggere anche|vedi anche|potrebbe interessarti)/i,
  /^(?:lees (?:ook|meer|verder)|bekijk ook)(?=[ :]|$)/i,
  /^(?:[اإ]قرأ (?:أيضا|أيضًا|ايضا|المزيد|كذلك)|(?:شاهد|طالع|تابع) (?:أيضا|أيضًا|ايضا)|لقراءة المزيد|قد يعجبك|مواضيع ذات صلة)/,
  /^(?:קראו (?:עוד|גם|בהרחבה)|לקריאה נוספת|כתבות נוספות|עקבו אחרינו|ראו גם|אולי יעניין)/,
  /^(?:читайте (?:также|ещ[её])|читать (?:далее|также)|смотрите также|подробнее:|по теме:)/i,
]

/**
 * Short lines over links to other reports. They stand under a text and, as often, in its middle: what comes after them is
 * the text again where it stands as the text did.
 */
export const RELATED_LINES: RegExp[] = [
  /^(?:more|other|top|latest|related|recent|similar)\b.{0,40}\b(?:stories|news|articles|coverage|posts|links|videos|content|topics|headlines|reads)\W*$/i,
  /^(?:more (?:on|about)\b.{0,50}|related|recommended.{0,30}|what to read next|read next|see also|don'?t miss)\W*$/i,
  /^(?:mehr zum thema|auch interessant|weitere (?:artikel|meldungen|nachrichten|beiträge|themen)|ähnliche.{0,30}|verwandte.{0,30})\W*$/i,
  /^(?:sur le même (?:sujet|thème)|(?:à )?lire aussi|articles? (?:liés|similaires|associés)|vous aimerez aussi.{0,20})\W*$/i,
  /^(?:noticias? relacionadas?|artículos? relacionados?|te puede interesar|más noticias)\W*$/i,
  /^(?:leia também|veja também|notícias relacionadas)\W*$/i,
  label(
    'مواضيع (?:ذات صلة|متعلقة)|[اإ]قرأ (?:أيضا|أيضًا|ايضا)|أخبار ذات صلة|כתבות נוספות|אולי יעניין אות(?:ך|כם)|עוד בנושא|читайте также|похожие (?:статьи|новости|записи)|материалы по теме|другие новости',
  ),
]

/** Short lines over a link or two that stand in the middle of a text rather than under it. */
export const READ_ALSO_LINES: RegExp[] = [
  label(
    '(?:also |see )?read (?:also|more)|also read|lesen sie auch|(?:à )?lire également|le puede interesar|le[ae] también|leggi anche|potrebbe interessarti|lees ook|meer over.{0,30}',
  ),
  label(
    '[اإ]قرأ المزيد|(?:شاهد|طالع) (?:أيضا|أيضًا|ايضا)|קראו (?:עוד|גם)|читайте ещ[её]|по теме|смотрите также',
  ),
]

/** Short lines after which an article's page turns to other things for good, per language. */
export const END_LINES: RegExp[] = [
  /^(?:more (?:from|in|by)\b.{0,50}|trending.{0,20}|popular.{0,20}|most (?:read|popular|viewed|shared).{0,20}|you (?:may|might).{0,20}(?:like|enjoy|interested.{0,12})|up next|also on.{0,30}|(?:\d+ )?comments?(?: \(\d+\))?|leave a (?:comment|reply)|join the (?:discussion|conversation)|about the authors?|share this.{0,30}|newsletter.{0,30}|tags|filed under.{0,30}|from the web|around the web|sponsored.{0,20}|editor'?s'? picks)\W*$/i,
  /^(?:das könnte sie.{0,30}|kommentare?|schreibe einen kommentar|über den autor|schlagworte|teilen)\W*$/i,
  /^(?:commentaires?|laisser un commentaire|partager.{0,30})\W*$/i,
  /^(?:comentarios|deja (?:un comentario|una respuesta)|lo más (?:leído|visto)|compartir.{0,20})\W*$/i,
  /^(?:mais lidas|deixe (?:um comentário|uma resposta)|compartilhe.{0,30}|commenti|i più letti|reacties|meest gelezen)\W*$/i,
  label(
    'الأكثر قراءة|(?:ال)?تعليقات(?: .{0,12})?|شارك(?:وا)?|شارك (?:المقال|الخبر|هذا .{0,12})|הנקראות ביותר|תגובות|שתפו(?: .{0,12})?|комментарии(?: .{0,12})?',
  ),
]

/** Lines at the end of an article about who wrote it and how to reach them. */
export const AUTHOR_LINES: RegExp[] = [
  /^(?:[\p{Lu}][\p{L}.'’-]{0,30} ){1,4}(?:is|was|covers|writes|joined|reports|has (?:been|covered|written|worked))\b[^.]{0,120}\b(?:reporter|writer|editor|correspondent|columnist|journalist|contributor|author|freelance|fellow|producer|blogger|covers|covering|newsroom|writes|staff)\b/u,
  /\b(?:follow|reach|reached|contact|e-?mail|tweet)\b.{0,80}(?:@|twitter|facebook|instagram|telegram)/i,
]
