import type { PolicyKind } from '../../../source/policies.ts'

/**
 * What outlets call the pages on which they state a policy, as the whole text of a link, in lower case. After the names
 * of schema.org's properties and of the Trust Project's indicators (https://thetrustproject.org/trust-indicators/), and
 * what codes and corrections columns are called in each language. A word that may name a section of news ("ownership"
 * alone in a property paper, "ethics" as a topic) is read at the foot of a page only.
 */
export const policyWords: Partial<Record<PolicyKind, string>> = {
  corrections: `corrections|corrections policy|correction policy|corrections and clarifications|corrections & clarifications
    korrekturen|korrekturrichtlinie|rectifications|politique de rectification|fe de errores|política de correcciones
    سياسة التصحيح|سياسة التصحيحات|تصحيحات|التصحيحات|تصويبات|سياسة التصويب
    מדיניות תיקונים|תיקונים והבהרות|תיקוני טעות`,
  ethics: `ethics|ethics policy|code of ethics|ethics code|editorial code|editorial code of conduct|standards and ethics|ethics and standards
    ethikkodex|charte éthique|charte de déontologie|code de déontologie|código ético|código deontológico
    ميثاق الشرف|ميثاق الشرف المهني|ميثاق أخلاقيات المهنة|أخلاقيات المهنة|مدونة السلوك|مدونة السلوك المهني
    קוד אתי|הקוד האתי|כללי אתיקה|כללי האתיקה`,
  principles: `editorial guidelines|editorial standards|editorial policy|editorial policies|editorial principles|publishing principles
    redaktionelle grundsätze|redaktionsstatut|charte éditoriale|principios editoriales|libro de estilo
    السياسة التحريرية|المبادئ التحريرية|المعايير التحريرية
    מדיניות העריכה|עקרונות העריכה`,
  ownership: `ownership|ownership and funding|ownership & funding|ownership and funding information|ownership structure|who owns us
    eigentümer und finanzierung|propriété et financement|propiedad y financiación
    الملكية|الملكية والتمويل
    בעלות ומימון`,
  'unnamed sources': `unnamed sources|unnamed sources policy|anonymous sources|anonymous sources policy|anonymous sourcing policy
    سياسة المصادر المجهولة|سياسة المصادر غير المسماة
    מדיניות מקורות אנונימיים|מדיניות מקורות חסויים`,
  verification: `fact-checking policy|fact checking policy|verification policy|verification and fact-checking|verification and fact-checking policy
    سياسة التحقق|سياسة التحقق من المعلومات
    מדיניות בדיקת עובדות`,
  diversity: 'diversity policy|politique de diversité|política de diversidad|سياسة التنوع|מדיניות גיוון',
  staffing: 'diversity staffing report|staffing report',
  feedback: 'feedback policy|actionable feedback policy',
  mission: `mission statement|our mission statement|mission and coverage priorities
    بيان المهمة`,
  masthead: 'masthead|impressum|هيئة التحرير|חברי המערכת',
}
