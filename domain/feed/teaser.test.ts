import { describe, expect, it } from 'vitest'
import { isTeaser } from './teaser.ts'

const START = 'The dam held through the night, the council said.'
const under = (last: string) => `${START}\n${last}`
const AT = 'https://www.quay.example/news/dam'

describe('what breaks off, or bids its reader go on elsewhere', () => {
  it.each([
    'The dam held through the night, but the council…',
    'The dam held through the night, but [...]',
    'The dam held, but … Read more',
    'The dam held. Continue reading →',
    'The council met on Tuesday [...] Read the full story',
    'The council met. (Read more)',
    'He was told to go. "And then he went." Full story »',
    'La digue a tenu… Lire la suite',
    'Der Damm hielt. Weiterlesen »',
    'Плотина устояла... Читать далее',
    'صمد السد... اقرأ المزيد',
    'הסכר החזיק. קראו עוד »',
  ])('at the end of its last line: %s', (last) => expect(isTeaser(under(last), AT)).toBe(true))

  it.each([
    ...[
      'Read more',
      'Read more.',
      'READ MORE »',
      '[Read more...]',
      'Continue reading',
      'Keep reading',
      'Read on',
    ],
    ...['Read the full story', 'Read the full article at www.quay.example', 'Click here to read more'],
    ...[
      'Full story',
      'Read the rest of this article',
      'Read more: https://live.quay.example/dam',
      'Read more here',
    ],
    ...[
      'Subscribe to read the full article',
      'To continue reading, subscribe now.',
      'Already a subscriber? Log in',
    ],
    ...[
      'Weiterlesen',
      'Jetzt weiterlesen',
      'Lesen Sie weiter',
      'Den vollständigen Artikel lesen',
      'Mehr lesen',
    ],
    ...[
      'Lire la suite',
      'Lire la suite de l’article',
      'Lire l’article complet',
      'En savoir plus',
      'Poursuivre votre lecture',
    ],
    ...[
      'Seguir leyendo',
      'Sigue leyendo aquí',
      'Leer más',
      'Leer la noticia completa',
      'Leer artículo completo',
    ],
    ...['Continua a leggere', 'Leggi tutto', 'Leggi l’articolo completo', 'Leggi di più →'],
    ...['Continue lendo', 'Leia mais', 'Leia a matéria completa', 'Ler na íntegra', 'Continuar a ler'],
    ...['Lees verder', 'Lees meer', 'Verder lezen', 'Lees het hele artikel'],
    ...['Читать далее', 'Читать полностью', 'Читайте дальше', 'Подробнее', 'Полный текст →'],
    ...[
      'اقرأ المزيد',
      'تابع القراءة',
      'لقراءة المقال كاملا',
      'لمتابعة القراءة',
      'أكمل القراءة',
      'للمشتركين فقط',
    ],
    ...['קראו עוד', 'המשך קריאה', 'להמשך קריאה', 'לכתבה המלאה', 'לקריאת הכתבה המלאה', 'למנויים בלבד'],
  ])('in a last line of its own: %s', (last) => expect(isTeaser(under(last), AT)).toBe(true))
})

describe('what asks for a name first', () => {
  it.each([
    'Log in to continue reading.',
    'Create a free account to continue reading.',
    'Sign in to read the full article.',
    'Please log in to read more.',
    'You need to be logged in to read the rest of this story.',
    'To read the full story, log in.',
    'To continue reading, please sign in or register.',
    'Register for free to keep reading this article.',
    'Sign in or create an account to read on.',
    'An account is required to read the full story.',
    'You must sign in to continue reading',
    'Already have an account? Log in to keep reading.',
    'Melden Sie sich an, um weiterzulesen.',
    'Bitte loggen Sie sich ein, um den ganzen Artikel zu lesen.',
    'Zum Weiterlesen bitte anmelden.',
    'Um weiterzulesen, müssen Sie sich anmelden.',
    'Sie müssen angemeldet sein, um weiterlesen zu können.',
    'Registrieren Sie sich kostenlos und lesen Sie weiter.',
    'Connectez-vous pour lire la suite.',
    'Vous devez être connecté pour lire l’article complet.',
    'Pour continuer la lecture, créez un compte gratuit.',
    'Inicia sesión para seguir leyendo.',
    'Debes iniciar sesión para leer el artículo completo.',
    'Para leer más, regístrate.',
    'Accedi per continuare a leggere.',
    'Registrati gratis per leggere l’articolo completo.',
    'Per leggere il resto, crea un account.',
    'Faça login para continuar lendo.',
    'Crie uma conta gratuita para ler a matéria completa.',
    'Para continuar a ler, inicie sessão.',
    'Log in om verder te lezen.',
    'Maak een gratis account aan om dit artikel te lezen.',
    'Om verder te lezen moet je inloggen.',
    'Je moet ingelogd zijn om verder te lezen.',
    'Войдите, чтобы читать дальше.',
    'Необходимо зарегистрироваться, чтобы прочитать статью полностью.',
    'Для продолжения чтения войдите в аккаунт.',
    'سجل الدخول لمتابعة القراءة.',
    'يرجى تسجيل الدخول لقراءة المقال كاملا.',
    'لقراءة المزيد، أنشئ حسابا مجانيا.',
    'התחברו כדי להמשיך לקרוא.',
    'יש להתחבר כדי לקרוא את הכתבה המלאה.',
    'לקריאת הכתבה המלאה, הירשמו.',
  ])('in so many words: %s', (last) => expect(isTeaser(under(last), AT)).toBe(true))
})

describe('what says the same words of others', () => {
  it.each([
    'Residents must log in to read the full report.',
    'Users need an account to continue reading the forum, the court heard.',
    'Pupils were told to sign in to read the story aloud.',
    '“Log in to continue reading,” the screen said.',
    'To read the ruling in full, judges log in to a room of their own.',
    'Patients can register to read their files.',
    'Sign in to the count began at noon, and officers continue to read the names.',
    'Create an account of the flood, he told them, to read it to the children later.',
    'To continue, the talks need an account of what was signed in 2019.',
    'You must register to vote by Tuesday.',
    'You must register to see the content of the box.',
    'Sign up to read more books this year.',
    'To read more, join the library.',
    'An account to continue reading is being written.',
    'Register to see more of the coast.',
    'Die Bürger müssen sich anmelden, um die Akten zu lesen.',
    'Les élèves doivent se connecter pour lire le texte.',
    'Los vecinos deben iniciar sesión para leer el informe.',
    'I cittadini devono registrarsi per leggere il testo della legge.',
    'Os alunos precisam fazer login para ler o texto.',
    'Leden moeten inloggen om het verslag te lezen.',
    'Жители должны войти, чтобы прочитать статью закона.',
    'طلبت الوزارة من السكان تسجيل الدخول لقراءة التقرير.',
    'התושבים התבקשו להתחבר כדי לקרוא את הכתבה.',
    // a document of somebody else
    'The vote is on Tuesday. Read the full report at www.who.example',
    'The board will answer in June. Read the full statement here.',
    'The minister spoke for an hour. Read the full interview',
    'Read the full report',
    'Read the full article at www.who.example',
    'The study is out. Read more at https://journal.example/dam',
    'Der Rat tagt am Montag. Lesen Sie den vollständigen Bericht',
    'Judges have read more than 4,000 pages of evidence.',
    'Residents said they deserved the full story.',
    'The full article of the treaty was read out.',
    'Children should read more, the minister told the council.',
    '“Read more,” she told the pupils.',
    'The minister had one wish for them: “Read more.”',
    'His advice to the young was simple. Read more.',
    'Only the archive holds the full story.',
    'We may never know. Nobody has told the full story.',
    'They will continue reading the names until dawn.',
    'The library reported that people read more in winter',
    'Parents are asked to keep reading to their children.',
    'Subscribers read more than visitors do.',
    'The group asked readers to subscribe, and to read the full terms.',
    'For our subscribers the price stays as it was, we decided.',
    // of another article
    'Read more: The night the dam broke',
    'Read more about the dam',
    'Full story of the flood to be told in June',
    'Im Urlaub wollen die Leute mehr lesen.',
    'Die Richterin will die Akten am Montag weiterlesen.',
    'Der vollständige Artikel des Vertrags wurde verlesen.',
    'La suite du procès se tiendra lundi.',
    'Il a demandé aux élèves de lire la suite du texte à voix haute.',
    'Les juges veulent en savoir plus.',
    'Los jueces quieren seguir leyendo el expediente.',
    'Los niños deben leer más, dijo la ministra.',
    'I giudici devono leggere tutto il fascicolo.',
    'Os alunos vão ler mais este ano.',
    'De rechters willen het hele verhaal horen.',
    'Kinderen moeten meer lezen.',
    'Судья продолжит читать далее в понедельник.',
    'Дети стали больше читать.',
    'طلب الوزير من التلاميذ أن يقرأوا المزيد من الكتب.',
    'قال القاضي إنه سيتابع القراءة يوم الاثنين.',
    'השופטת ביקשה להמשיך לקרוא את העדות ביום שני.',
    'הילדים צריכים לקרוא עוד ספרים.',
  ])('is no teaser: %s', (last) => expect(isTeaser(under(last), AT)).toBe(false))

  it('nor is what says them before its last line, what is long, and nothing at all', () => {
    expect(isTeaser('Read more\nThe council met.', AT)).toBe(false)
    expect(isTeaser(`${'The dam held. '.repeat(150)}…`, AT)).toBe(false)
    expect(isTeaser(`${'The dam held. '.repeat(150)}\nRead more`, AT)).toBe(false)
    expect(isTeaser('', AT)).toBe(false)
  })
})

it('takes no longer for lines that nearly match', () => {
  const began = performance.now()
  for (const part of [
    'read more ',
    '… – – ',
    'a.b.',
    '[[[',
    'на ',
    'see the full ',
    'log in ',
    'log in or ',
    'to read the full ',
    'to continue ',
    'you need to ',
  ])
    isTeaser(part.repeat(1499 / part.length), AT)
  expect(performance.now() - began).toBeLessThan(1000)
})
