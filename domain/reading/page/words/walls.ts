/**
 * What pages say instead of an article, per language; from the usual wording of consent and subscription services. They
 * count only where a page says them to its reader (`asking.ts`): news tells of cookies and subscribers too.
 */
const whole = (...lists: string[]) => new RegExp(`(?<!\\p{L})(?:${lists.join('|')})(?!\\p{L})`, 'iu')

export const COOKIE_WALL = whole(
  '(?:we|us) (?:and|as well as) (?:our|\\d+|selected) (?:\\p{L}+ |\\d+ )?(?:partners|vendors)|uses? (?:of )?cookies|(?:unique ids in|non-essential) cookies|accept (?:all|and continue|cookies)|reject all|cookie (?:consent|settings|policy|preferences)|before you continue|(?:your|manage|value your) (?:privacy|consent|cookies?)(?: choices| preferences| settings)?|personali[sz]ed ads',
  'wir verwenden cookies|wir und unsere (?:\\d+ )?partner|mit werbung (?:und (?:tracking|cookies) )?(?:kostenlos |weiter)?(?:lesen|nutzen)?|cookies? (?:zu(?:stimmen|lassen)?|akzeptieren)|einwilligung|zustimmung (?:erforderlich|zu cookies)|personenbezogene daten|pur-abo',
  'nos (?:\\d+ )?partenaires|utilisons des cookies|tout accepter|accepter (?:les cookies|et continuer)|acceptez les (?:cookies|traceurs)|continuer sans accepter|(?:cookies|traceurs) publicitaires|données personnelles|vie privée',
  'nuestros (?:\\d+ )?socios|utilizamos cookies|(?:el )?uso de cookies|acepta(?:r)? (?:las |y )?(?:cookies|continuar)|datos personales',
  'utilizziamo i cookie|accetta (?:tutti )?i cookie|(?:i )?nostri (?:\\d+ )?partner|dati personali',
  'utilizamos cookies|usamos cookies|aceitar (?:todos|cookies)|nossos parceiros|dados pessoais',
  'onze (?:\\d+ )?partners|plaatsen cookies|gebruiken (?:wij )?cookies|cookies (?:accepteren|weigeren|plaatsen)|cookievoorkeuren|persoonsgegevens',
  'используем (?:файлы )?cookie|файлы cookie|обработк[аиу] (?:ваших )?персональных данных|персональных данных',
  '(?:و)?ملفات (?:تعريف )?الارتباط|سياسة الخصوصية|خصوصيتك|الكوكيز',
  'קובצי ?cookie|אנו משתמשים בקובצי|עוגיות|מדיניות (?:ה)?פרטיות|הפרטיות שלך',
)

export const LOGIN_WALL = whole(
  'log ?in|sign ?in|create (?:an|your) account|forgot(?:ten)? (?:your )?password|anmelden|einloggen|passwort vergessen|se connecter|connectez-vous|mot de passe oublié|iniciar sesión|contraseña|accedi|entrar|fa(?:ça|zer) login|inloggen|התחברות|שכחתי סיסמה|تسجيل الدخول|войти|войдите',
)

/** Asking for money or a name in order to read on, in so many words: one is enough where it stands at the text. */
export const PAYWALL = whole(
  "subscribe (?:now )?to (?:continue|read|keep reading|unlock)|subscribers? only|(?:for|exclusive to) (?:our )?subscribers(?: only)?|(?:article|content|story) is (?:for|only available to|reserved for|exclusive to) (?:our )?(?:subscribers|members)|(?:premium|members[- ]only) (?:article|content|story)|to (?:continue|keep) reading,? (?:please )?(?:subscribe|sign|log|register|join)|you(?:’|')ve (?:reached|read|used) (?:your|all)|(?:reached|used) (?:your|the|all) [^.]{0,30}(?:limit|free)|(?:no|0) (?:more )?free (?:articles|stories|reads)|already (?:a subscriber|subscribed)|(?:your )?remaining free articles|become a (?:subscriber|member) to|(?:register|join)[^.]{0,30} to (?:continue|read|unlock)",
  'jetzt weiterlesen|weiterlesen (?:mit|für)|(?:nur|exklusiv) für abonnent(?:en|innen)(?: und abonnent(?:en|innen))?|abonnent(?:en|innen) vorbehalten|artikel freischalten|bereits abonnent(?:in)?|probeabo',
  'réservée?s? (?:aux|à nos) abonnés|(?:pour )?lire la suite|déjà abonnée?|il vous reste .{1,10} (?:de cet article )?à lire|(?:inscrivez|abonnez|connectez)-vous[^.]{0,30} pour (?:lire|continuer|poursuivre)',
  'sol[oa] para suscriptores|exclusivo (?:para|de) (?:suscriptores|socios)|para (?:seguir|continuar) leyendo|ya eres suscriptor|límite de artículos|(?:regístrate|suscríbete)[^.]{0,20} para (?:leer|seguir)',
  'riservat[oa] agli abbonati|già abbonato|per continuare a leggere|abbonati per (?:leggere|continuare)',
  'exclusivo para assinantes|(?:só|somente|apenas) para assinantes|já é assinante|para continuar (?:a ler|lendo)',
  'verder lezen|alleen voor abonnees|exclusief voor abonnees|al abonnee|lees verder met|om verder te lezen',
  'только (?:для )?подписчик(?:ов|ам)|чтобы (?:читать|прочитать|продолжить чтение)[^.]{0,20}|(?:оформите|уже есть) подписк[уа]',
  'للمشتركين فقط|لمتابعة القراءة|لمواصلة القراءة|للاطلاع على المقال كاملا?',
  'למנויים בלבד|להמשך קריאה|(?:כדי )?להמשיך לקרוא|כבר מנויים',
)

/** What a wall says and news may say as well of other doors: one where signing in stands beside it. */
export const DOOR = whole(
  '(?:want|like) to (?:read|continue)(?: reading)?(?: more)?|already registered|(?:already )?have an account|keep reading (?:for|with)|(?:read|see) the rest of',
  'bereits registriert|schon einen zugang|déjà (?:un compte|inscrite?)|ya tienes (?:una )?cuenta',
)
const JOINING = whole(
  'register|sign ?up|join (?:now|us|for)|registrier\\p{L}+|inscri\\p{L}+|registr\\p{L}+|conéctate|ingresa',
)

/** Asking for an account or for money. */
export const ACCOUNT =
  /(?<!\p{L})(?:subscri(?:be|bers?|ption)|free trial|(?:log|sign) ?in|create (?:an|your) account|register to|already (?:a member|have an account)|free articles|abo|abonnent(?:en|innen|in)?|abonnieren|anmelden|freischalten|abonné(?:e|s|es)?|abonnez|connectez|se connecter|suscri(?:ptor(?:es)?|be(?:te)?|bir(?:te|se)?|pción)|suscríbete|inicia(?:r)? sesión|regístrate|hazte (?:socio|suscriptor)|unlimited access|have an account|subscriber|zugang|einloggen|probeabo|abbonat[io]|abbonamento|accedi|assinantes?|assine|assinatura|login|abonnees?|abonnement|inloggen|подписк[аиу]|подписчик\p{L}*|войти|войдите|зарегистрир\p{L}+)(?!\p{L})|للمشتركين|اشترك|الاشتراك|سج[لّ]+ (?:ال)?دخول|تسجيل الدخول|(?<!\p{L})(?:ל|כ|ה|ב)?מנוי(?:ים|י)?(?!\p{L})|התחברו|התחברות|הירשמו|להירשם/iu

/** Whether words ask to sign in or to join. */
export const signsIn = (words: string): boolean => ACCOUNT.test(words) || JOINING.test(words)

/** Letters by mail and remarks of readers ask for a name too, and keep no text from anybody. */
export const OTHERWISE =
  /newsletter|inbox|infolettre|bulletin|boletín|posteingang|comment|kommentar|comentar|نشر(?:ة|ات|تنا)|تعليق|ניוזלטר|עלון|דיוור|תגוב|рассылк|комментар|nieuwsbrief|reactie|commenti/iu
