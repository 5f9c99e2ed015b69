/**
 * Words by which a page speaks to whoever reads it, or of the very text that stands there. Walls, error pages and forms do;
 * news speaks of others, outside the marks of a quotation. Own list, by language.
 */
export const ADDRESS =
  /(?<!\p{L})(?:you(?:['’](?:re|ve|ll))?|yours?|we(?:['’](?:re|ve))?|our|us|please|sorry|this (?:article|story|content|page|site|website|report|video)|wir|unser(?:e[nmrs]?)?|uns|bitte|leider|diese[rsmn]? (?:artikel|beitrag|inhalt|seite|text|website)|vous|votre|vos|nous|notre|nos|(?:cet|cette|ce) (?:article|page|contenu|site)|la suite|désolé|tú|tus?|usted|nuestr[oa]s?|nosotros|est[ae] (?:artículo|página|contenido|noticia|sitio)|hazte|suscríbete|regístrate|lo sentimos|tuo|tua|tuoi|sei (?:già|un)|quest[oa’'] ?(?:articolo|contenuto|pagina|sito)|ci dispiace|abbonati(?=[: ]+(?:ora|subito|a|per|\d))|você|est[ea] (?:conteúdo|página|matéria|texto|site)|noss[oa]s?|desculpe|assine|jouw|u (?:heeft|hebt|kunt|bent)|uw|wij|onze|dit (?:artikel|bericht)|deze (?:pagina|site)|вы|вас|вам|ваш\p{L}*|мы|наш\p{L}*|эт(?:а|от|ой|ого) (?:страниц\p{L}+|материал\p{L}*|стать\p{L}+)|(?:материал|статья|текст|публикация)(?= (?:доступ|открыт|только))|извините|пожалуйста|هذه (?:المادة|الصفحة|المقالة)|هذا (?:المقال|المحتوى|الخبر|الموقع)|لديك|حسابك|اشتراكك|\p{L}+كم|عذرا|عفوا|نحن|نستخدم|يرجى|סליחה|אתה|אתם|לך|לכם|שלך|שלכם|אנחנו|אנו|מצטערים|רוצים|(?:הכתבה|הדף|העמוד|התוכן)(?= (?:פתוח|מיועד|זמין|זמינה|אינו|אינה|לא|הזה|הזו|המלא|המלאה|ש)))(?!\p{L})/iu

/** German's polite form, which a capital alone tells from “she” and “they”: not at the head of a sentence. */
export const POLITE = /(?<=[\p{L},:–] ?)(?<!^)\b(?:Sie|Ihnen|Ihre?[nmrs]?)(?!\p{L})/u
