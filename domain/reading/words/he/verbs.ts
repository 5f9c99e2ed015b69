import type { ByKind } from '../cue-lists.ts'
import { inflect } from '../inflect.ts'

/*
 * Hebrew verbs that report, from the author's own knowledge of the language, as past/present (third person, masculine,
 * unpointed). Endings follow the shape: past in -ה turns to -תה, present in hif'il takes -ה, all others -ת.
 */
const VERBS: ByKind = {
  say: 'אמר/אומר מסר/מוסר הוסיף/מוסיף סיפר/מספר ציין/מציין כתב/כותב השיב/משיב הסביר/מסביר הבהיר/מבהיר הגיב/מגיב ענה/עונה סיכם/מסכם תיאר/מתאר המשיך/ממשיך הצהיר/מצהיר הכריז/מכריז הזכיר/מזכיר פירט/מפרט צייץ/מצייץ התוודה/מתוודה שיתף/משתף התבטא/מתבטא חזר/חוזר צעק/צועק לחש/לוחש נימק/מנמק הרחיב/מרחיב נזכר/נזכר רמז/רומז חידד/מחדד תהה/תוהה לגלג/מלגלג הפטיר/מפטיר שיבח/משבח בירך/מברך הביע/מביע השמיע/משמיע הטיח/מטיח',
  assert:
    'טען/טוען תקף/תוקף הציע/מציע המליץ/ממליץ הדגיש/מדגיש הזהיר/מזהיר העריך/מעריך קבע/קובע האשים/מאשים התריע/מתריע ביקר/מבקר סבר/סובר חשש/חושש התלונן/מתלונן הוכיח/מוכיח האמין/מאמין הניח/מניח פסק/פוסק גרס/גורס העיד/מעיד חזה/חוזה הצטער/מצטער גינה/מגנה שיער/משער הצדיק/מצדיק התעקש/מתעקש השוה/משווה חשד/חושד הבין/מבין חשב/חושב',
  confirm: 'אישר/מאשר הודה/מודה אישש/מאשש',
  deny: 'הכחיש/מכחיש דחה/דוחה שלל/שולל הפריך/מפריך הזים/מזים',
  demand: 'דרש/דורש קרא/קורא תבע/תובע ביקש/מבקש הפציר/מפציר הורה/מורה',
  promise: 'הבטיח/מבטיח התחייב/מתחייב איים/מאיים נשבע/נשבע',
  report:
    'הודיע/מודיע דיווח/מדווח פרסם/מפרסם חשף/חושף גילה/מגלה מצא/מוצא בישר/מבשר עדכן/מעדכן פירסם/מפרסם הכריז/מכריז',
}

function forms(entry: string): string[] {
  const [past, now] = entry.split('/') as [string, string]
  const stem = past.endsWith('ה') ? past.slice(0, -1) : past
  const done = past.endsWith('ה') ? [past, `${stem}תה`, `${stem}ו`] : [past, `${past}ה`, `${past}ו`]
  const bare = now.endsWith('ה') ? now.slice(0, -1) : now
  const medial = bare
    .replace(/ם$/, 'מ')
    .replace(/ן$/, 'נ')
    .replace(/ף$/, 'פ')
    .replace(/ץ$/, 'צ')
    .replace(/ך$/, 'כ')
  const feminine = now.endsWith('ה') ? [] : [/^ה.*י.$/.test(past) ? `${medial}ה` : `${medial}ת`]
  const ended = done.map((form, index) =>
    index === 0
      ? form
      : form
          .replace(/ם(?=[הו]$)/, 'מ')
          .replace(/ן(?=[הו]$)/, 'נ')
          .replace(/ף(?=[הו]$)/, 'פ')
          .replace(/ץ(?=[הו]$)/, 'צ')
          .replace(/ך(?=[הו]$)/, 'כ'),
  )
  return [...ended, now, ...feminine, `${medial}ים`, `${medial}ות`]
}

export const hebrewVerbs = inflect(VERBS, forms)
