import { Dir } from '#components/ui/dir.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { ClaimStatement, ClaimView } from '#domain/claim/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** The smallest sets of statements whose withdrawal would change the status, each on a line of its own. */
export function LoadSets({ locale, claim }: { locale: Locale; claim: ClaimView }) {
  const t = translator(locale, 'claim')
  if (claim.loadBearing.length === 0) return null
  const byId = new Map(claim.statements.map((statement) => [statement.id, statement]))
  return (
    <Disclosure summary={t('sets')}>
      <p className="max-w-measure text-14 text-quiet">{t('sets text')}</p>
      <ol className="mt-2 ms-4 grid list-decimal gap-1 text-14 marker:text-quiet">
        {claim.loadBearing.map((set) => (
          <li key={set.join()}>
            {set.map((id, index) => (
              <span key={id}>
                {index > 0 && ' + '}
                <a href={`#s-${id}`} className="link">
                  <Dir>{labelOf(locale, byId.get(id))}</Dir>
                </a>
              </span>
            ))}
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}

function labelOf(locale: Locale, statement: ClaimStatement | undefined): string {
  if (!statement) return '?'
  const speaker = statement.chain.at(-1)?.name ?? translator(locale, 'statement')('own reporting')
  return `${speaker} (${statement.report.source.name})`
}
