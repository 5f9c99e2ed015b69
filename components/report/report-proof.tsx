import { ExternalLink } from '#components/ui/external-link.tsx'
import { Section } from '#components/ui/section.tsx'
import { Time } from '#components/ui/time.tsx'
import type { MergedReport, SnapshotLine } from '#domain/report/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; zone: string; report: Pick<MergedReport, 'snapshots'> }

/** What was captured of a report: each snapshot with its number, its time, its size and the hash of its bytes. */
export function ReportProof({ locale, zone, report }: Props) {
  return (
    <Section title={translator(locale, 'reader')('report.proof')}>
      <ul className="divide-y divide-hairline">
        {report.snapshots.map((snapshot) => (
          <li key={snapshot.id} className="py-3 first:pt-0">
            <Proof locale={locale} zone={zone} snapshot={snapshot} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Proof({ locale, zone, snapshot }: { locale: Locale; zone: string; snapshot: SnapshotLine }) {
  const t = translator(locale, 'reader')
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1 text-12 [&>dt]:text-quiet">
      <dt>{translator(locale, 'report')('snapshot')}</dt>
      <dd>{snapshot.number}</dd>
      <dt>{t('report.retrieved')}</dt>
      <dd>
        <Time locale={locale} zone={zone} at={snapshot.retrievedAt} />
      </dd>
      {snapshot.finalUrl && (
        <>
          <dt>{t('report.from address')}</dt>
          <dd dir="ltr" className="break-all rtl:text-end">
            <ExternalLink href={snapshot.finalUrl}>{snapshot.finalUrl}</ExternalLink>
          </dd>
        </>
      )}
      <dt>{t('report.size')}</dt>
      <dd>{t('report.bytes', { count: snapshot.size })}</dd>
      <dt dir="ltr">SHA-256</dt>
      <dd dir="ltr" className="font-code break-all rtl:text-end">
        {snapshot.bytesHash}
      </dd>
    </dl>
  )
}
