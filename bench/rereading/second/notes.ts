/** How papers say that they changed a report: as found in house rules and under reports, by language. */
export const notes: Record<string, string[]> = {
  en: [
    'An earlier version of this report misidentified the director of the district hospital.',
    'This story was updated at 4.15 p.m. to correct the number of people on the jetty.',
    'Because of an editing error, the second paragraph gave the wrong day. It was Thursday.',
    'We have removed a sentence that we could not stand up.',
    'For the record: Dr Orso directs the district hospital, not the regional one.',
    'This article was amended on 6 September 2026. A reference to the army was removed.',
    'Correction appended: the wire’s figure was for the whole district.',
  ],
  de: [
    'Hinweis: In einer ersten Fassung war von 300 Menschen die Rede. Das war falsch.',
    'Wir haben die Zahl der Toten nach einem Hinweis eines Lesers korrigiert.',
    'Transparenzhinweis: Dieser Text wurde nach der Veröffentlichung geändert.',
    'Richtigstellung: Brey ist Sprecher des Rates, nicht des Ministeriums.',
  ],
  fr: [
    'Dans une première version de cet article, nous avions écrit que le vote aurait lieu mardi.',
    'Erratum : le bac transportait 200 personnes et non 300.',
    'Mise à jour : le prénom de la ministre a été rectifié.',
    'Nous avons modifié cet article après sa publication afin de préciser le bilan.',
  ],
  es: [
    'Fe de errores: en una versión anterior se decía que la votación sería el martes.',
    'Este artículo ha sido modificado para corregir el número de fallecidos.',
    'Rectificación: Brey es portavoz del Consejo y no del ministerio.',
    'Corrección: una versión previa de esta noticia daba mal el nombre de la ministra.',
  ],
  ar: [
    'تصويب: ورد في النسخة الأولى من هذا الخبر أن عدد القتلى 50، والصحيح 40.',
    'تم تحديث هذه المادة لتصحيح اسم الوزيرة.',
    'استدراك: أولفان هو رئيس المكتب السياسي لا الناطق باسم الجبهة.',
    'حُذفت من هذا التقرير جملة لم نتمكن من التثبت منها.',
    'توضيح من هيئة التحرير: عُدّل هذا الخبر بعد نشره.',
  ],
  he: [
    'תיקון טעות: בנוסח הראשון של הידיעה נכתב בטעות שההצבעה תתקיים ביום שלישי.',
    'הכתבה תוקנה לאחר פרסומה: שמה של השרה נכתב בשיבוש.',
    'בגרסה הראשונה של הכתבה צוין מספר הרוגים שגוי.',
    'הבהרה: אורסו מנהלת את בית החולים המחוזי ולא האזורי.',
    'עודכן: הוסר משפט שלא הצלחנו לאמת.',
  ],
}

/** Sentences of the news itself in which somebody corrects or updates something: no note of the paper's. */
export const notOurs: Record<string, string[]> = {
  en: [
    'The minister corrected herself on Friday and said the register had been updated.',
    'The council published an amended list of names on Sunday.',
  ],
  de: ['Die Ministerin korrigierte sich am Freitag und sprach von einer neuen Liste.'],
  fr: ['La ministre s’est corrigée vendredi et a parlé d’une liste mise à jour.'],
  es: ['La ministra se corrigió el viernes y habló de una lista actualizada.'],
  ar: ['وصححت الوزيرة كلامها يوم الجمعة وقالت إن القائمة حُدّثت.'],
  he: ['השרה תיקנה את דבריה ביום שישי ואמרה כי הרשימה עודכנה.'],
}

/** An entry that a live report gains. */
export const entries: Record<string, string[]> = {
  en: ['16:42 – Divers have gone back into the water.', '17:05 – A second ferry is under tow.'],
  de: ['16.42 Uhr: Die Taucher sind wieder im Wasser.', '17.05 Uhr: Eine zweite Fähre wird geschleppt.'],
  fr: ['16h42 – Les plongeurs sont de retour dans l’eau.', '17h05 – Un second bac est remorqué.'],
  es: ['16.42 – Los buzos han vuelto al agua.', '17.05 – Remolcan un segundo transbordador.'],
  ar: ['16:42 – عاد الغواصون إلى الماء.', '17:05 – يجري قطر عبّارة ثانية.'],
  he: ['16:42 – הצוללנים חזרו למים.', '17:05 – מעבורת שנייה נגררת לחוף.'],
}
