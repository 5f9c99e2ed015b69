import type { ExpectationWords } from './types.ts'

/** Hebrew cues for expectations. */
export const hebrew: ExpectationWords = {
  language: 'he',
  origin:
    'Compiled by the project from general grammar: verbs and participles of planning, announcing and delaying.',
  prefixes: ['ו', 'ש', 'כש'],
  announcing:
    'צפוי|צפויה|צפויים|צפויות|עתיד|עתידה|עתידים|אמור|אמורה|אמורים|מתוכנן|מתוכננת|מתכוון|מתכוונת|מתכננת|מתכנן',
  timed: 'יתקיים|תתקיים|יתקיימו|יהיה|תהיה|ייפגש|תיפגש|ייפגשו|יתכנס|תתכנס|יצביע|תצביע|יחל|תחל',
  moved: 'נדחה|נדחתה|נדחו|תידחה|יידחה|דחיית|עוכב|עוכבה|עיכוב|הוקפא|הוקפאה',
  movedTimed: '',
  undone: {},
  until: 'ל עד',
  clauses: 'אך אבל ואילו',
}
