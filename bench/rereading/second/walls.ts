import type { Chance } from '../chance.ts'
import type { Told } from './material.ts'
import { headlinesOf } from './material.ts'
import { type Drawn, esc } from './templates.ts'

const bare = (title: string, body: string, lang = 'en') =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`
const paragraphs = (...all: string[]) => all.map((one) => `<p>${one}</p>`).join('')

const CONSENT = [
  bare(
    'Before you continue',
    `<div role="dialog"><h1>Before you continue</h1>${paragraphs('We and our 842 partners store and/or access information on a device, such as cookies, and process personal data, such as unique identifiers, for personalised ads and content, ad measurement and audience insights.', 'With your permission we and our partners may use precise geolocation data. You may click to consent to our and our partners’ processing as described above. Alternatively you may click to refuse to consent or access more detailed information and change your preferences.')}<button>Accept all</button><button>Reject all</button><button>More options</button></div>`,
  ),
  bare(
    'Privatsphäre',
    `<main><h1>Wir brauchen Ihre Zustimmung</h1>${paragraphs('Um diese Seite zu nutzen, stimmen Sie bitte dem Einsatz von Cookies zu oder schließen Sie ein werbefreies Abo ab. Wir und unsere Partner speichern Informationen auf Ihrem Gerät und verarbeiten personenbezogene Daten, etwa zur Messung von Werbeleistung.', 'Ihre Einwilligung können Sie jederzeit in den Einstellungen zur Privatsphäre widerrufen.')}<button>Akzeptieren und weiter</button><a href="/abo">Jetzt abonnieren</a></main>`,
    'de',
  ),
  bare(
    'Le respect de votre vie privée',
    `<div><h1>Le respect de votre vie privée est notre priorité</h1>${paragraphs('Avec nos partenaires, nous utilisons des cookies pour stocker et accéder à des informations sur votre terminal et traiter des données personnelles, notamment pour mesurer l’audience.', 'Vous pouvez accepter, refuser ou paramétrer vos choix à tout moment en bas de chaque page.')}<button>Tout accepter</button><button>Continuer sans accepter</button></div>`,
    'fr',
  ),
  bare(
    'Tu privacidad',
    `<div><h2>Tu privacidad es importante para nosotros</h2>${paragraphs('Nosotros y nuestros socios almacenamos o accedemos a información en un dispositivo, como las cookies, y procesamos datos personales para mostrar anuncios y contenido personalizados.', 'Para seguir navegando acepta las cookies o suscríbete.')}<button>Aceptar y continuar</button><button>Rechazar y suscribirse</button></div>`,
    'es',
  ),
]

const BOT = [
  bare(
    'Just a moment...',
    `<h1>www.paper.example</h1>${paragraphs('Verifying you are human. This may take a few seconds.', 'www.paper.example needs to review the security of your connection before proceeding.', 'Ray ID: 8f2ac11c3e9d2b41')}<noscript>Enable JavaScript and cookies to continue</noscript>`,
  ),
  bare(
    'Pardon Our Interruption',
    `<h1>Pardon our interruption...</h1>${paragraphs('As you were browsing something about your browser made us think you were a bot. There are a few reasons this might happen: you are a power user moving through this website with super-human speed; you have disabled cookies in your web browser; a third-party browser plugin is preventing JavaScript from running.', 'To regain access, please make sure that cookies and JavaScript are enabled before reloading the page.')}`,
  ),
  bare(
    'Are you a robot?',
    `<section><h2>We’ve detected unusual activity from your computer network</h2>${paragraphs('To continue, please click the box below to let us know you’re not a robot.', 'Why did this happen? Please make sure your browser supports JavaScript and cookies and that you are not blocking them from loading. For inquiries related to this message please contact our support team and provide the reference ID below.')}<div class="captcha"></div></section>`,
  ),
  bare(
    'Access to this page has been denied',
    paragraphs(
      'Access to this page has been denied because we believe you are using automation tools to browse the website.',
      'This may happen as a result of the following: Javascript is disabled or blocked by an extension; your browser does not support cookies.',
      'Reference ID: #a41f-22',
    ),
  ),
  bare(
    'Sicherheitsüberprüfung',
    `<h1>Bitte bestätigen Sie, dass Sie kein Roboter sind</h1>${paragraphs('Von Ihrem Anschluss gingen ungewöhnlich viele Anfragen aus. Bitte lösen Sie die folgende Aufgabe, um fortzufahren. Dazu muss JavaScript eingeschaltet sein.')}`,
    'de',
  ),
]

const SHELL = [
  bare(
    'River Times',
    '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script src="/static/js/main.4f1.js"></script>',
  ),
  `<!doctype html><html lang="en"><head><title>Meridian Daily</title></head><body><header><nav><a href="/">Home</a><a href="/world">World</a><a href="/business">Business</a></nav></header><div id="app"><div class="skeleton"></div></div><footer><p>Meridian Daily is published every day of the week but Sunday by the Meridian Press Society, 14 Ferry Road, Ansela. Reproduction in whole or in part only with written permission.</p><p>Contact the newsroom: write to us at any time, day or night, with a tip or a complaint.</p></footer><script src="/app.js"></script></body></html>`,
  bare(
    'Loading…',
    '<div class="loader">Loading…</div><p>If nothing happens, please refresh the page or try another browser. This site works best with a current version of your browser.</p><script>boot()</script>',
  ),
]

const MAINTENANCE = [
  bare(
    'We’ll be right back',
    `<h1>We’ll be right back</h1>${paragraphs('Our site is undergoing scheduled maintenance. We expect to be back within the hour. Thank you for your patience, and follow us on social networks for breaking news in the meantime.')}`,
  ),
  bare(
    'Wartungsarbeiten',
    `<h1>Wartungsarbeiten</h1>${paragraphs('Unsere Seite ist wegen technischer Arbeiten vorübergehend nicht erreichbar. Wir sind in Kürze wieder für Sie da und bitten um Verständnis.')}`,
    'de',
  ),
  bare(
    'Error',
    `<h1>Something went wrong</h1>${paragraphs('An error occurred while we were loading this page. Our engineers have been told. Please try again in a few minutes.')}`,
  ),
]

const MISSING: Record<string, [string, string]> = {
  en: [
    'We can’t find that page',
    'It may have been taken down, or the link that brought you here is broken.',
  ],
  de: ['Diese Seite gibt es nicht (mehr)', 'Der Artikel wurde möglicherweise gelöscht oder verschoben.'],
  fr: ['Oups, cette page n’existe pas', 'L’article demandé a été supprimé ou son adresse a changé.'],
  es: ['Página no encontrada', 'El contenido que busca ha sido eliminado o ha cambiado de dirección.'],
  ar: ['لم نعثر على الصفحة', 'ربما حُذف المقال الذي تبحث عنه أو تغيّر عنوانه.'],
  he: ['העמוד שחיפשת לא קיים', 'ייתכן שהכתבה הוסרה או שהכתובת שגויה.'],
}
const SUBSCRIBE: Record<string, string[]> = {
  en: [
    'This article is for subscribers only. Already have an account? Log in',
    'To read the rest of this story, start your free trial.',
    'You have reached your limit of free articles this month. Subscribe to keep reading.',
  ],
  de: [
    'Weiterlesen mit Abo. Sie sind bereits Abonnent? Hier anmelden',
    'Dieser Artikel ist Abonnenten vorbehalten.',
  ],
  fr: [
    'Il vous reste 85 % de cet article à lire. La suite est réservée aux abonnés.',
    'Article réservé aux abonnés. Déjà abonné ? Se connecter',
  ],
  es: [
    'Contenido exclusivo para suscriptores. ¿Ya eres suscriptor? Inicia sesión',
    'Suscríbete para seguir leyendo.',
  ],
  ar: ['هذا المحتوى للمشتركين فقط. هل لديك حساب؟ سجل الدخول', 'للاطلاع على المقال كاملا اشترك الآن.'],
  he: ['הכתבה המלאה למנויים בלבד. כבר מנויים? התחברו', 'כדי להמשיך לקרוא יש להירשם כמנוי.'],
}

export const consentWall = (c: Chance): string => c.of(CONSENT)
export const botCheck = (c: Chance): string => c.of(BOT)
export const shell = (c: Chance): string => c.of(SHELL)
export const maintenance = (c: Chance): string => c.of(MAINTENANCE)

const teasersOf = (c: Chance, language: string) =>
  c
    .some(headlinesOf(language), 3)
    .map((one) => `<li><a href="/t/${one.length}"><h3>${esc(one)}</h3></a></li>`)
    .join('')

/** A page that says that there is none, among what the site shows everywhere. */
export function softMissing(c: Chance, { language }: Told, { site }: Drawn): string {
  const [title, why] = MISSING[language]!
  return bare(
    site,
    `<header><nav><a href="/">Home</a><a href="/world">World</a></nav></header><main><h1>${title}</h1><p>${why}</p><section><h2>Latest</h2><ul>${teasersOf(c, language)}</ul></section></main>`,
    language,
  )
}

/** The opening of the report, and in place of the rest the asking for an account. */
export function stub(c: Chance, told: Told, { site }: Drawn): string {
  const { language, headline } = told
  const opening = c.of([told.paragraphs[0]!, `${told.paragraphs[0]!.slice(0, 120)}…`])
  return bare(
    `${esc(headline)} - ${site}`,
    `<main><article><h1>${esc(headline)}</h1><p>${esc(opening)}</p><div class="gate"><p>${esc(c.of(SUBSCRIBE[language]!))}</p><a href="/plans">OK</a></div></article></main>`,
    language,
  )
}

/** The start page: a list of other reports, some with their opening. */
export function front(c: Chance, told: Told, { site }: Drawn, others: readonly string[]): string {
  const cards = others
    .map(
      (one) =>
        `<article><h2><a href="/t/${one.length}">${esc(one.slice(0, 60))}</a></h2><p>${esc(one)}</p></article>`,
    )
    .join('')
  return bare(
    site,
    `<main><h1>${site}</h1>${cards}<ul>${teasersOf(c, told.language)}</ul></main>`,
    told.language,
  )
}
