import { expect, it } from 'vitest'
import { isCorrectionNote } from './corrections.ts'

it.each([
  'For the record: Dr Orso directs the district hospital.',
  'This story was updated at 4.15 p.m. to correct the number of people on the jetty.',
  'Because of an editing error, the second paragraph gave the wrong day.',
  'We have removed a sentence that we could not stand up.',
  'Transparenzhinweis: Dieser Text wurde nach der Veröffentlichung geändert.',
  'Wir haben die Zahl der Toten nach einem Hinweis korrigiert.',
  'Mise à jour : le prénom de la ministre a été rectifié.',
  'Nous avons modifié cet article après sa publication.',
  'Este artículo ha sido modificado para corregir el número.',
  'تصويب: الصحيح أن عدد القتلى 40.',
  'حُذفت من هذا التقرير جملة لم نتمكن من التثبت منها.',
  'عُدّل هذا الخبر بعد نشره.',
  'בגרסה הראשונה של הכתבה צוין מספר שגוי.',
  'עודכן: הוסר משפט שלא הצלחנו לאמת.',
])('a note: %s', (line) => expect(isCorrectionNote(line)).toBe(true))

it.each([
  'The minister corrected herself on Friday and said the register had been updated.',
  'The council published an amended list of names on Sunday.',
  'This story was updated at 4.15 p.m.',
  'Die Ministerin korrigierte sich am Freitag.',
  'La ministre s’est corrigée vendredi et a parlé d’une liste mise à jour.',
  'وصححت الوزيرة كلامها يوم الجمعة وقالت إن القائمة حُدّثت.',
  'השרה תיקנה את דבריה ביום שישי ואמרה כי הרשימה עודכנה.',
])('no note: %s', (line) => expect(isCorrectionNote(line)).toBe(false))
