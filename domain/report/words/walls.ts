import { ACCOUNT, COOKIE_WALL, OTHERWISE } from '../../reading/page/words/walls.ts'

/**
 * What is answered in a report's place, in the usual words of the services that do it, by language. Own lists. They decide
 * nothing alone: they count only where the report's own text is not there.
 */

/** Checks whether a person asks, and refusals of programs. */
const ROBOT =
  /(?<!\p{L})(?:(?:are|you(?:['’]re| are)) (?:not )?(?:a )?human|(?:ro)?bots?|captcha|verify(?:ing)? (?:that )?you|checking your (?:browser|connection)|unusual (?:activity|traffic)|automat(?:ed|ion) (?:tools?|traffic|requests|access)|access (?:to this page )?(?:has been |is |was )?denied|you have been blocked|security (?:check|of your connection|service)|ray id|javascript|roboter|sicherheits(?:überprüfung|prüfung|abfrage)|ungewöhnlich(?:en?)? (?:viele )?(?:anfragen|datenverkehr|aktivität)|zugriff (?:wurde )?verweigert|trafic inhabituel|accès (?:refusé|interdit)|tráfico inusual|acceso denegado|eres humano|press and hold|не робот|проверка браузера|доступ (?:запрещ[её]н|ограничен)|non sei un robot|accesso negato|não é um robô|acesso negado|geen robot|toegang geweigerd)(?!\p{L})|لست روبوت|روبوت|نشاط غير (?:معتاد|عادي)|تم رفض الوصول|תוכנית אוטומטית|רובוט|פעילות חריגה|הגישה נחסמה/iu

/** What stands there until scripts have drawn the page. */
const SHELL =
  /(?<!\p{L})(?:(?:your|another|current|modern|this) (?:version of your )?browser|loading(?: …|…|\.\.\.)|please wait|ihren browser|wird geladen|bitte warten|votre navigateur|chargement|patientez|su navegador|cargando|espere)(?!\p{L})|متصفحك|جار(?:ي)? التحميل|הדפדפן שלך|טוען/iu

/** A site that cannot answer for now. */
const REPAIR =
  /(?<!\p{L})(?:(?:scheduled |under |undergoing |site )maintenance|(?:be|will be|we['’]ll be) (?:right )?back (?:soon|shortly|within|in a)|be right back|temporarily (?:unavailable|down|out of)|something went wrong|an (?:unexpected )?error (?:has )?occurred|try again (?:later|in a|soon)|wartung(?:sarbeiten)?|vorübergehend nicht|in kürze wieder|technische (?:störung|arbeiten)|(?:en|de) maintenance|momentanément indisponible|temporairement indisponible|une erreur (?:est survenue|s['’]est produite)|réessay(?:er|ez)|en mantenimiento|temporalmente|ha ocurrido un error|inténtelo|vuelve a intentarlo|технические работы|попробуйте позже|in manutenzione|riprova più tardi|em manutenção|tente novamente|in onderhoud|onderhoudswerkzaamheden|probeer het later)(?!\p{L})|قيد الصيانة|أعمال (?:ال)?صيانة|حدث خطأ|حاول مرة أخرى|תחזוקה|אירעה שגיאה|נסו שוב|נשוב בקרוב/iu

export type Wall = 'cookie wall' | 'robot check' | 'repair' | 'empty'

/** What a page says that it is instead of a report; null where it says nothing of the kind. */
export function wallOf(words: string): Wall | null {
  if (ROBOT.test(words)) return 'robot check'
  if (REPAIR.test(words)) return 'repair'
  if (COOKIE_WALL.test(words)) return 'cookie wall'
  return SHELL.test(words) ? 'empty' : null
}

/** Whether a line asks for an account in order to read. */
export const asksForAccount = (words: string): boolean =>
  words.split('\n').some((line) => ACCOUNT.test(line) && !OTHERWISE.test(line))
