import { isCorrectionNote } from '../../../domain/reading/words/corrections.ts'
import { presenceOf } from '../../../domain/report/presence.ts'

/** Wordings that were written after the lists were closed, and are never to be looked at when these are changed. */
const NOTES = [
  'Correction, Sept. 8: The bridge is 400 metres long, not 40.',
  'A previous headline on this article wrongly said that the mayor had resigned.',
  'This piece originally stated that the ferry sank. It did not.',
  'We have updated this report to reflect that the ministry has since replied.',
  'Clarification: the figure covers the whole district.',
  'The caption has been corrected to give the right year.',
  'Korrektur vom 8. September: Die Brücke ist 400 Meter lang.',
  'Wir haben diese Meldung nach einem Hinweis der Behörde angepasst.',
  'Anmerkung: Eine frühere Version des Artikels nannte einen falschen Ort.',
  'Der Fehler wurde inzwischen korrigiert.',
  'Correction apportée le 8 septembre : le pont mesure 400 mètres.',
  'Contrairement à ce que nous avions écrit dans un premier temps, le maire n’a pas démissionné.',
  'Cet article a été corrigé : le bac n’a pas coulé.',
  'Aclaración: la cifra corresponde a todo el distrito.',
  'En una primera versión de este texto se afirmaba que el alcalde había dimitido.',
  'Esta información ha sido corregida tras su publicación.',
  'تصحيح: طول الجسر 400 متر لا 40.',
  'ورد خطأً في صيغة سابقة من هذا الخبر أن رئيس البلدية استقال.',
  'عُدّل عنوان هذا التقرير بعد نشره.',
  'ملاحظة من التحرير: صُحح اسم الوزيرة.',
  'תיקון, 8 בספטמבר: אורך הגשר 400 מטרים.',
  'בגרסה קודמת של הידיעה נכתב כי ראש העיר התפטר.',
  'הכותרת תוקנה לאחר הפרסום.',
  'הבהרת המערכת: הנתון מתייחס לכל המחוז.',
]

/** [title, text, what it is] in place of a report in English. */
const WALLS: [string, string, 'wall' | 'gone'][] = [
  [
    'Consent',
    'Choose how we use your data. Some vendors process it on the basis of legitimate interest.',
    'wall',
  ],
  ['Tidings', 'Help us keep this site free: agree to tracking, or pay for a version without it.', 'wall'],
  ['Security', 'One more step. Complete the puzzle so that we know it is you and not a script.', 'wall'],
  [
    'Blocked',
    'Your request looks like it came from a program. Contact the administrator with this code.',
    'wall',
  ],
  ['Tidings', 'Turn on scripts in your settings to see this page as it was meant to be seen.', 'wall'],
  ['Tidings', 'We are experiencing heavy load right now. Come back in a minute.', 'wall'],
  ['Ups', 'Gleich geht es weiter. Bitte haben Sie einen Moment Geduld, wir prüfen Ihre Verbindung.', 'wall'],
  [
    'Bienvenue',
    'Choisissez vos préférences en matière de traceurs avant de poursuivre votre lecture du site.',
    'wall',
  ],
  ['مرحبا', 'يرجى الموافقة على استخدام بياناتك قبل متابعة القراءة في الموقع.', 'wall'],
  ['רגע', 'אנחנו בודקים שהגישה לאתר בטוחה. העמוד ייטען בעוד רגע קט.', 'wall'],
  ['Tidings', 'That story has left the building. Sorry about that. Here is what others read today.', 'gone'],
  ['Nothing', 'The article you requested is no longer on our servers.', 'gone'],
  ['Fehler', 'Leider konnten wir den gewünschten Artikel nicht finden.', 'gone'],
  ['Erreur', 'La page demandée est introuvable sur notre site.', 'gone'],
  ['خطأ', 'هذه الصفحة لم تعد متوفرة على موقعنا.', 'gone'],
  ['שגיאה', 'לא מצאנו את הכתבה שביקשת.', 'gone'],
]

/** How many of them are told for what they are, and how many would be told as edits. */
export function judgeUnseen() {
  const url = 'https://paper.example/2026/11/28/report'
  const text = 'At least 40 people were held at the ferry terminal on Thursday, the harbour authority said. '
  const was = {
    text: text.repeat(3),
    headline: 'Ferry held',
    language: 'en',
    published: '2026-11-28T10:00:00Z',
  }
  const said = WALLS.map(([title, words, what]) => {
    const page = { kind: 'article', title, text: words, language: null, publishedAt: null } as const
    const found = presenceOf(page, was, url, url)
    const right =
      what === 'wall' ? found.is === 'unreadable' : found.is === 'missing' && found.why !== 'another page'
    return { right, edit: found.is === 'there' }
  })
  return {
    notes: [NOTES.filter(isCorrectionNote).length, NOTES.length],
    named: [said.filter(({ right }) => right).length, WALLS.length],
    edits: said.filter(({ edit }) => edit).length,
  }
}
