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
  "subscribe (?:now )?to (?:continue|read|keep reading|unlock)|subscribers? only|(?:for|exclusive to) (?:our )?subscribers(?: only)?|(?:article|content|story) is (?:for|only available to|reserved for|exclusive to) (?:our )?(?:subscribers|members)|(?:premium|members[- ]only) (?:article|content|story)|to (?:continue|keep) reading,? (?:please )?(?:subscribe|sign|log|register|join)|keep reading (?:for|with)|(?:read|see) the rest of|(?:want|like) to (?:read|continue)(?: reading)?(?: more)?|you(?:’|')ve (?:reached|read|used) (?:your|all)|(?:reached|used) (?:your|the|all) [^.]{0,30}(?:limit|free)|(?:no|0) (?:more )?free (?:articles|stories|reads)|already (?:a subscriber|registered|subscribed)|(?:already )?have an account|(?:your )?remaining free articles|become a (?:subscriber|member) to|(?:register|join)[^.]{0,30} to (?:continue|read|unlock)",
  'jetzt weiterlesen|weiterlesen (?:mit|für)|(?:nur|exklusiv) für abonnent(?:en|innen)(?: und abonnent(?:en|innen))?|abonnent(?:en|innen) vorbehalten|artikel freischalten|bereits (?:abonnent(?:in)?|registriert)|probeabo|schon einen zugang',
  'réservée?s? (?:aux|à nos) abonnés|(?:pour )?lire la suite|déjà (?:abonnée?|un compte|inscrit)|il vous reste .{1,10} (?:de cet article )?à lire|(?:inscrivez|abonnez|connectez)-vous[^.]{0,30} pour (?:lire|continuer|poursuivre)',
  'sol[oa] para suscriptores|exclusivo (?:para|de) (?:suscriptores|socios)|para (?:seguir|continuar) leyendo|ya eres suscriptor|ya tienes (?:una )?cuenta|límite de artículos|(?:regístrate|suscríbete)[^.]{0,20} para (?:leer|seguir)',
  'riservat[oa] agli abbonati|già abbonato|per continuare a leggere|abbonati per (?:leggere|continuare)',
  'exclusivo para assinantes|(?:só|somente|apenas) para assinantes|já é assinante|para continuar (?:a ler|lendo)',
  'verder lezen|alleen voor abonnees|exclusief voor abonnees|al abonnee|lees verder met|om verder te lezen',
  'только (?:для )?подписчик(?:ов|ам)|чтобы (?:читать|прочитать|продолжить чтение)[^.]{0,20}|(?:оформите|уже есть) подписк[уа]',
  'للمشتركين فقط|لمتابعة القراءة|لمواصلة القراءة|للاطلاع على المقال كاملا?',
  'למנויים בלבד|להמשך קריאה|(?:כדי )?להמשיך לקרוא|כבר מנויים',
)
