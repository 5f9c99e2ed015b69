import { day } from '../times.ts'
import type { CastStatement } from '../types.ts'

export const frontNoHalt: CastStatement[] = [
  {
    key: 'front-no-halt.paper',
    report: 'front-no-halt',
    exact: 'وهي تعرض وقفاً للقصف مدته عشرة أيام في محيط محطة كلفار مقابل دخول فرق الصيانة إليها',
    sourceWords: 'طارق أولفان',
    cueWords: 'قال',
    chain: [{ actor: 'olvane', name: 'رئيس المكتب السياسي في جبهة المرتفعات، طارق أولفان', kind: 'person' }],
    mode: 'paraphrased',
    hedge: null,
    saidAt: day('2026-09-03'),
    why: '“قال … إن”: indirect speech of a named leader on his own body’s channel',
  },
  {
    key: 'front-no-halt.no-engineers',
    report: 'front-no-halt',
    exact:
      '«لن نسمح بدخول المهندسين ما دام النهر مغلقاً في وجهنا. لا نطلب هدنة تُحسب بالأيام ثم يعود بعدها الحصار، بل نطلب نهراً مفتوحاً»',
    cueWords: 'وأضاف',
    chain: [{ actor: 'olvane', name: 'طارق أولفان', kind: 'person' }],
    mode: 'quoted',
    hedge: null,
    saidAt: day('2026-09-03'),
    why: '“وأضاف” opens a quotation; the speaker goes on from the paragraph before',
  },
  {
    key: 'front-no-halt.demand',
    report: 'front-no-halt',
    exact: 'بفتح نهر أوندل أمام القوارب المدنية قبل أي نقاش في موعد الصيانة أو مدتها',
    sourceWords: 'أولفان',
    cueWords: 'وطالب',
    chain: [{ actor: 'olvane', name: 'أولفان', kind: 'person' }],
    mode: 'paraphrased',
    hedge: null,
    saidAt: day('2026-09-03'),
    why: '“وطالب … بـ”: a demand',
  },
  {
    key: 'front-no-halt.not-in-lumera',
    report: 'front-no-halt',
    exact: '«لم يغادر رئيس المكتب السياسي المرتفعات هذا الأسبوع، وكل خبر عن وجوده في لوميرا عارٍ من الصحة»',
    sourceWords: 'ميريل دسّان',
    cueWords: 'وقالت',
    chain: [{ actor: 'dassan', name: 'الناطقة باسم الجبهة، ميريل دسّان', kind: 'person' }],
    mode: 'quoted',
    hedge: null,
    saidAt: day('2026-09-03'),
    why: '“ونفت … وقالت”: a denial in the spokeswoman’s own words',
  },
]
