import type { ByKind } from '../cue-lists.ts'
import { inflect } from '../inflect.ts'

/*
 * Arabic verbs that report, from the author's own knowledge of the language, as past/present/participle (third person,
 * masculine, unpointed). A past in ى or ا drops it before its endings.
 */
const VERBS: ByKind = {
  say: 'قال/يقول/قائل أضاف/يضيف/مضيف تابع/يتابع/متابع ذكر/يذكر صرح/يصرح/مصرح كتب/يكتب/كاتب أوضح/يوضح/موضح أردف/يردف/مردف استطرد/يستطرد روى/يروي رد/يرد علق/يعلق/معلق أجاب/يجيب/مجيب شرح/يشرح/شارح حكى/يحكي وصف/يصف/واصف غرد/يغرد استدرك/يستدرك/مستدرك لخص/يلخص فسر/يفسر/مفسر أسهب/يسهب كرر/يكرر/مكرر استكمل/يستكمل ختم/يختم أعرب/يعرب/معرب سرد/يسرد تساءل/يتساءل/متسائل ألمح/يلمح/ملمح هنأ/يهنئ أشاد/يشيد/مشيد أثنى/يثني استذكر/يستذكر نشر/ينشر/ناشر خلص/يخلص',
  assert:
    'أكد/يؤكد/مؤكد شدد/يشدد/مشدد زعم/يزعم/زاعم ادعى/يدعي حذر/يحذر/محذر اعتبر/يعتبر/معتبر رأى/يرى توقع/يتوقع/متوقع رجح/يرجح/مرجح قدر/يقدر/مقدر اتهم/يتهم/متهم انتقد/ينتقد/منتقد جزم/يجزم/جازم أصر/يصر/مصر ظن/يظن اعتقد/يعتقد/معتقد خشي/يخشى شكا/يشكو تخوف/يتخوف/متخوف نبه/ينبه/منبه ندد/يندد/مندد أدان/يدين استنكر/يستنكر/مستنكر افترض/يفترض تنبأ/يتنبأ استنتج/يستنتج برر/يبرر/مبرر لاحظ/يلاحظ دافع/يدافع استبشر/يستبشر أيد/يؤيد أسف/يأسف قضى/يقضي',
  confirm: 'أقر/يقر/مقر اعترف/يعترف/معترف تبنى/يتبنى/متبني أثبت/يثبت',
  deny: 'نفى/ينفي/نافي رفض/يرفض/رافض كذب/يكذب استبعد/يستبعد/مستبعد أنكر/ينكر/منكر فند/يفند/مفند دحض/يدحض',
  demand:
    'طالب/يطالب/مطالب دعا/يدعو/داعي ناشد/يناشد/مناشد حث/يحث اشترط/يشترط/مشترط أوصى/يوصي/موصي اقترح/يقترح/مقترح',
  promise: 'تعهد/يتعهد/متعهد وعد هدد/يهدد/مهدد توعد/يتوعد/متوعد أقسم/يقسم التزم/يلتزم',
  report:
    'أعلن/يعلن/معلن أفاد/يفيد/مفيد أخبر/يخبر أبلغ/يبلغ/مبلغ بيّن/يبين/مبين لفت/يلفت/لافت أشار/يشير/مشير نوه/ينوه/منوه نقل/ينقل/ناقل كشف/يكشف/كاشف أورد/يورد عزا/يعزو أظهر/يظهر أعلم/يعلم بث/يبث علم/يعلم',
}

function forms(entry: string): string[] {
  const [past, now, participle] = entry.split('/') as [string, string | undefined, string | undefined]
  const weak = /[ىا]$/.test(past)
  const stem = weak ? past.slice(0, -1) : past
  // Hollow verbs and doubled ones are regular in the third person; weak ones take -ت and -وا on the bare stem.
  const done = weak
    ? [past, `${stem}ت`, `${stem}وا`]
    : [past, `${past}ت`, `${past}وا`, `${past}ا`, `${past}تا`]
  const open = now && /[يىو]$/.test(now) ? now.slice(0, -1) : now
  const current = now
    ? [now, now.replace(/^ي/, 'ت'), `${open}ون`, `${open}ان`, `${open!.replace(/^ي/, 'ت')}ان`]
    : []
  const base = participle
  const active = base ? [`${base}ا`, `${base}ة`, `${base}ين`] : []
  return [...done, ...current, ...active]
}

export const arabicVerbs = inflect(VERBS, forms)
