import type { ReportView } from '#domain/report/view.ts'
import type { Locale } from '#messages/locales.ts'
import { MergedText } from './merged-text.tsx'
import { ReportProof } from './report-proof.tsx'
import { ReportReliances } from './report-reliances.tsx'
import { TextAndPassages } from './text-and-passages.tsx'

type Props = { locale: Locale; zone: string; origin: string; report: ReportView }

/** A report's newest text with its statements marked in place, and beside it what each of them is; then the texts of those that are one with it. */
export function ReportBody({ locale, zone, origin, report }: Props) {
  const common = { locale, zone, origin }
  return (
    <>
      <TextAndPassages {...common} report={report}>
        <ReportReliances locale={locale} report={report} />
        <ReportProof locale={locale} zone={zone} report={report} />
      </TextAndPassages>
      {report.merged.map((other) => (
        <MergedText key={other.id} {...common} into={report.id} other={other} />
      ))}
    </>
  )
}
