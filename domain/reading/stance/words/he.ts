import type { StanceWords } from './types.ts'

/** Hebrew cues for stance. */
export const hebrew: StanceWords = {
  language: 'he',
  origin:
    'Compiled by the project from general grammar: verbs of denial, refusal and doubt, negators and conditional conjunctions.',
  prefixes: ['ו', 'ש', 'כש'],
  declines:
    'סירב להגיב|סירבה להגיב|סירבו להגיב|לא הגיב|לא הגיבה|לא הגיבו|אין תגובה|נמנע מלהגיב|נמנעה מלהגיב|לא מסר תגובה',
  negations: 'לא|אין|אינו|אינה|אינם|איננו|בלי|ללא|מעולם|אל|טרם',
  denials:
    'הכחיש|הכחישה|הכחישו|מכחיש|מכחישה|דחה|דחתה|דחו|דוחה|שלל|שללה|שללו|שולל|שוללת|סירב|סירבה|סירבו|מסרב|מסרבת|הפריך|הפריכה|שקר|שקרי|שקרית|כוזב|ביטל|ביטלה',
  neutral: 'לא רק|אין ספק|לא פחות מ',
  conditions: 'רק אם|אלא אם|אם|בתנאי|בתמורה|כל עוד|בכפוף',
  conditionsIfNegated: 'עד|לפני|כל עוד',
  questions: 'הטיל ספק|הטילה ספק|מטיל ספק|לא ברור|תהה|תהתה|לא אומת|האם',
  affirmations: 'אישר|אישרה|אישרו|מאשר|הודה|הודתה|הסכים|הסכימה|הדגיש|הדגישה',
  stops: 'של על את אל עם או גם כי אשר היה היו הם הן הוא היא זה זו זאת כל אמר אמרה אחרי לפני',
}
