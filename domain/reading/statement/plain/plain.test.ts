import { describe, expect, it } from 'vitest'
import { readText } from '../../read.ts'

/** Language, text, and for each statement: its chain, then its words. */
type Row = [language: string, text: string, ...expected: string[]]

function told(language: string, text: string): string[] {
  const points = [...text]
  return readText(text, { language }).statements.map((statement) => {
    const chain = statement.chain.map(({ name, kind }) => `${name} (${kind})`).join(' > ')
    const words = statement.content.map(([start, end]) => points.slice(start, end).join('')).join(' … ')
    return `${chain}: ${words}`
  })
}

describe.each<[string, Row[]]>([
  [
    'an infinitive behind the verb',
    [
      [
        'fr',
        'Le comptable dit ignorer l’origine des fonds.',
        'comptable (unnamed): ignorer l’origine des fonds',
      ],
      [
        'fr',
        'Moscou a affirmé, de son côté, avoir pris deux villages.',
        'Moscou (body): avoir pris deux villages',
      ],
      [
        'es',
        'Los vecinos, por su lado, aseguran no haber oído nada.',
        'vecinos (unnamed): no haber oído nada',
      ],
    ],
  ],
  [
    'what somebody talks about',
    [
      ['fr', 'Le syndicat UNSA parle d’un taux de 60 %.', 'syndicat UNSA (body): d’un taux de 60 %'],
      ['de', 'Augenzeugen sprachen hingegen von Einschlägen.', 'Augenzeugen (unnamed): von Einschlägen'],
      ['he', 'תושבים סיפרו על רעש חזק.', 'תושבים (unnamed): על רעש חזק'],
    ],
  ],
  [
    'a sentence that a colon ends, and headlines',
    [
      [
        'es',
        'El entrenador visitante, Kurt Viar, no quiso excusas: "Perdimos todos".',
        'Kurt Viar (person): "Perdimos todos"',
      ],
      ['ar', 'ولم يخف المدرب دانيال سكر خيبته: «لم نكن مستعدين».', 'دانيال سكر (person): «لم نكن مستعدين»'],
      ['de', 'Polizei: Täter handelte allein', 'Polizei (body): Täter handelte allein'],
      ['ar', 'وزارة الصحة: اللقاح آمن', 'وزارة الصحة (body): اللقاح آمن'],
      ['ar', 'وبعد المباراة قال القائد ندى شاهين: «نستحق أكثر».', 'ندى شاهين (person): «نستحق أكثر»'],
      ['de', 'Trotz Kritik: Minister verteidigt Reform'],
    ],
  ],
  [
    'verbs between marks, behind what they report, or in no list',
    [
      ['es', 'El acuerdo, dijo la ministra, es firme.', 'ministra (unnamed): El acuerdo … es firme'],
      ['fr', '« On tient », ont ululé les manifestants.', 'manifestants (unnamed): « On tient »'],
      [
        'de',
        'Die Maschine sei abgestürzt, so die Flugaufsicht.',
        'Flugaufsicht (body): Die Maschine sei abgestürzt',
      ],
      ['de', 'Der Ausschuss sei informiert worden, hieß es.', ': Der Ausschuss sei informiert worden'],
    ],
  ],
  [
    'who wrote a document, and who cites whom',
    [
      [
        'ar',
        'بحسب تقرير لديوان المحاسبة نُشر الثلاثاء، تضاعف الإنفاق.',
        'ديوان المحاسبة (body): تضاعف الإنفاق',
      ],
      [
        'de',
        'Einem Bericht der Zeitung „Kurier am Morgen“ zufolge soll die Fabrik schließen.',
        'Zeitung „Kurier am Morgen“ (outlet): soll die Fabrik schließen',
      ],
      [
        'fr',
        'Selon le parquet, cité par BFMTV, l’homme a agi seul.',
        'BFMTV (outlet) > parquet (body): l’homme a agi seul',
      ],
      [
        'es',
        'Dos personas fueron detenidas, ha sabido EFE de fuentes policiales.',
        'EFE (outlet) > fuentes policiales (unnamed): Dos personas fueron detenidas',
      ],
      [
        'fr',
        'La fusion est proche, écrit L’Économiste du Nord sur la foi de sources bancaires.',
        'L’Économiste du Nord (outlet) > sources bancaires (unnamed): La fusion est proche',
      ],
    ],
  ],
  [
    'where a name ends',
    [
      [
        'he',
        'בכיר אמריקאי, שדיבר בעילום שם, אמר כי התקיפות יימשכו.',
        'בכיר אמריקאי (unnamed): כי התקיפות יימשכו',
      ],
      [
        'de',
        'Der Vizepräsident des Landtags, Heinz Aubry (CDU), sprach von einem „Kahlschlag“.',
        'Heinz Aubry (person): von einem „Kahlschlag“',
      ],
      [
        'de',
        'Ursula von der Heide sagte: „Europa steht zusammen.“',
        'Ursula von der Heide (person): „Europa steht zusammen.“',
      ],
      [
        'de',
        '„Ja“, sagte Kapitän Lukas Brand der Deutschen Presse-Agentur.',
        'Presse-Agentur (outlet) > Lukas Brand (person): „Ja“',
      ],
      [
        'ar',
        'وقال المتحدث العسكري العقيد حنا ماسا للصحفيين إن جنديا مفقود.',
        'حنا ماسا (person): إن جنديا مفقود',
      ],
    ],
  ],
  [
    'words that only look like a cue',
    [
      ['es', 'El ministro de Hacienda se negó a comentar las cifras.'],
      ['es', 'La tesis según la cual el incendio fue provocado no convence.'],
      ['fr', 'Une porte-parole de la Commission a refusé de commenter ces informations.'],
    ],
  ],
])('%s', (_, rows) => {
  it.each(rows)('%s: %s', (language, text, ...expected) => {
    expect(told(language, text)).toEqual(expected)
  })
})
