import type { ExpectationWords } from './types.ts'

/** Arabic cues for expectations. */
export const arabic: ExpectationWords = {
  language: 'ar',
  origin:
    'Compiled by the project from general grammar: verbs and participles of planning, announcing and delaying.',
  prefixes: ['و', 'ف'],
  announcing:
    'من المقرر|المقرر أن|من المتوقع|يتوقع أن|متوقع أن|من المنتظر|ينتظر أن|تعتزم|يعتزم|من المرتقب|تخطط|يخطط',
  timed: 'سوف|سيعقد|ستعقد|سيجتمع|ستجتمع|سيصوت|سيتم|ستتم|سيكون|ستكون|سيبدأ|ستبدأ|المقرر',
  moved: 'تأجيل|تأجل|تأجلت|أجل|أجلت|أرجئ|أرجئت|إرجاء|تأخير|تأخر|تأخرت|أرجأ|أرجأت',
  movedTimed: '',
  undone: {},
  until: 'إلى حتى',
  clauses: 'لكن بينما فيما غير',
}
