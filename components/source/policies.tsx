import { Dir } from '#components/ui/dir.tsx'
import { ExternalLink } from '#components/ui/external-link.tsx'
import type { PolicyReading } from '#domain/source/policies.ts'
import { dayInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; zone: string; reading: PolicyReading }

/** What a source's own markup stated of its policies on the day it was read; nothing where it stated nothing. */
export function Policies({ locale, zone, reading }: Props) {
  const t = translator(locale, 'source-record.policies')
  const where = { url: `\u2066${reading.url}\u2069`, day: dayInWords(locale, reading.at, zone) }
  return (
    <div className="grid gap-2 text-14">
      {reading.found.length > 0 && (
        <dl className="grid gap-x-8 gap-y-1 sm:grid-cols-[max-content_1fr]">
          {reading.found.map(({ kind, value, by }) => (
            <div key={`${kind} ${value}`} className="contents">
              <dt className="text-quiet">{t(`kind.${kind}`)}</dt>
              <dd className="min-w-0 max-sm:mb-2">
                {/^https?:\/\//.test(value) ? (
                  <ExternalLink href={value} className="link inline-block min-h-6 leading-6">
                    <bdi dir="ltr" className="break-all">
                      {value}
                    </bdi>
                  </ExternalLink>
                ) : (
                  <Dir className="whitespace-pre-wrap">{value}</Dir>
                )}
                {by && <span className="text-12 text-quiet"> {t(`by ${by}`)}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="max-w-measure break-words text-12 text-quiet">
        {reading.found.length > 0 ? t('read', where) : t('nothing', where)}
      </p>
    </div>
  )
}
