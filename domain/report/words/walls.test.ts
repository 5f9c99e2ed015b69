import { expect, it } from 'vitest'
import { asksForAccount, wallOf } from './walls.ts'

/** One for each alternative of the lists. */
const walls = {
  'cookie wall': `we and our 842 partners|us as well as selected partners|uses cookies|use cookies|accept all|accept and continue
accept cookies|reject all|before you continue|your privacy|manage consent preferences|manage cookie settings|personalised ads
wir und unsere 17 partner|Ihre Einwilligung|cookies zustimmen|Cookies zulassen|cookies akzeptieren|personenbezogene Daten|nos 12 partenaires
utilisons des cookies|tout accepter|continuer sans accepter|vos données personnelles|votre vie privée|nuestros socios|datos personales
acepta las cookies|aceptar y continuar|ملفات تعريف الارتباط|ملفات الارتباط|سياسة الخصوصية|الكوكيز|קובצי cookie|עוגיות|מדיניות פרטיות|מדיניות הפרטיות`,
  'robot check': `are human|you’re not a human|robots|bot|captcha|verifying you|verify that you|checking your browser|unusual traffic
automated requests|automation tools|access denied|access to this page has been denied|you have been blocked|security check
security of your connection|ray id|JavaScript|Roboter|Sicherheitsüberprüfung|Sicherheitsabfrage|ungewöhnlich viele Anfragen
ungewöhnliche Aktivität|Zugriff verweigert|Zugriff wurde verweigert|trafic inhabituel|accès refusé|accès interdit|tráfico inusual|acceso denegado
eres humano|لست روبوت|روبوت|نشاط غير معتاد|تم رفض الوصول|תוכנית אוטומטית|רובוט|פעילות חריגה|הגישה נחסמה`,
  repair: `scheduled maintenance|undergoing maintenance|site maintenance|be back soon|we’ll be right back within|be right back|temporarily unavailable
something went wrong|an error occurred|an unexpected error has occurred|try again later|Wartungsarbeiten|Wartung|vorübergehend nicht|in Kürze wieder
technische Störung|technische Arbeiten|en maintenance|momentanément indisponible|temporairement indisponible|une erreur est survenue
une erreur s’est produite|réessayez|en mantenimiento|temporalmente|ha ocurrido un error|inténtelo|vuelve a intentarlo
قيد الصيانة|أعمال الصيانة|حدث خطأ|حاول مرة أخرى|תחזוקה|אירעה שגיאה|נסו שוב|נשוב בקרוב`,
  empty: `your browser|another version of your browser|loading…|please wait|Ihren Browser|wird geladen|bitte warten|votre navigateur
chargement|patientez|su navegador|cargando|espere|متصفحك|جاري التحميل|הדפדפן שלך|טוען`,
} as const
const accounts = `subscribe|subscribers|subscription|free trial|log in|sign in|create an account|register to|already a member|free articles
Abo|Abonnent|Abonnenten|abonnieren|anmelden|freischalten|abonné|abonnés|abonnée|abonnez|connectez|se connecter|suscriptor|suscriptores
suscríbete|suscribirse|suscripción|inicia sesión|iniciar sesión|regístrate|للمشتركين|اشترك|الاشتراك|سجل الدخول|تسجيل الدخول
מנוי|מנויים|מנויי|למנויים|כמנוי|התחברו|התחברות|הירשמו|להירשם`
const each = (list: string) => list.split(/[|\n]/)

it.each(Object.entries(walls).flatMap(([wall, list]) => each(list).map((words) => [words, wall] as const)))(
  '“%s” is of a %s',
  (words, wall) => {
    expect(wallOf(words)).toBe(wall)
    expect(wallOf(`– ${words} –`)).toBe(wall)
  },
)

it.each(each(accounts))('“%s” asks for an account', (words) =>
  expect(asksForAccount(`– ${words}, 1`)).toBe(true),
)

it.each(['abonnéx', 'aboulie', 'המנויה', 'desuscripciónes'])('a part of “%s” asks for nothing', (word) =>
  expect(asksForAccount(word)).toBe(false),
)
