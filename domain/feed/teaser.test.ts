import { describe, expect, it } from 'vitest'
import { isTeaser } from './teaser.ts'

const START = 'The dam held through the night, the council said.'
const under = (last: string) => `${START}\n${last}`

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
  ])('at the end of its last line: %s', (last) => expect(isTeaser(under(last))).toBe(true))

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
      'Read more: https://quay.example/dam',
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
  ])('in a last line of its own: %s', (last) => expect(isTeaser(under(last))).toBe(true))
})

describe('what says the same words of others', () => {
  it.each([
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
  ])('is no teaser: %s', (last) => expect(isTeaser(under(last))).toBe(false))

  it('nor is what says them before its last line, what is long, and nothing at all', () => {
    expect(isTeaser('Read more\nThe council met.')).toBe(false)
    expect(isTeaser(`${'The dam held. '.repeat(150)}…`)).toBe(false)
    expect(isTeaser(`${'The dam held. '.repeat(150)}\nRead more`)).toBe(false)
    expect(isTeaser('')).toBe(false)
  })
})

it('takes no longer for lines that nearly match', () => {
  const began = performance.now()
  for (const part of ['read more ', '… – – ', 'a.b.', '[[[', 'на ', 'see the full '])
    isTeaser(part.repeat(1499 / part.length))
  expect(performance.now() - began).toBeLessThan(1000)
})
