'use client'
import { StatusShape } from '#components/claim/status-shape.tsx'
import { Dir } from '#components/ui/dir.tsx'
import type { Preview, Standing } from '#domain/merge/view.ts'
import { useWords } from '#messages/words.tsx'

/** What a merge or split would do: each claim that would stand otherwise, before and after. */
export function PreviewList({ preview }: { preview: Preview }) {
  const t = useWords('record.merge')
  return (
    <section aria-label={t('would')} className="grid gap-2 border-s-2 border-accent ps-3">
      <h4 className="font-medium">{t('would')}</h4>
      {preview.claims.length === 0 && <p>{t('unchanged', { count: preview.concerned })}</p>}
      <ul className="grid gap-3">
        {preview.claims.map((claim) => (
          <li key={claim.id} className="grid gap-1">
            <Dir language={claim.language} className="font-reading text-16">
              {claim.wording}
            </Dir>
            <dl className="grid grid-cols-[auto_1fr] gap-x-3 text-14">
              <dt className="text-quiet">{t('before')}</dt>
              <dd>
                <Stands standing={claim.before} />
              </dd>
              <dt className="text-quiet">{t('after')}</dt>
              <dd>{claim.after ? <Stands standing={claim.after} /> : t('read as other')}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Stands({ standing }: { standing: Standing }) {
  const t = useWords('record.merge')
  const status = useWords('status')
  const check = useWords('check')
  const origins = ([least, most]: [number, number]) =>
    least === most
      ? check('origins', { count: most })
      : check('origins range', { range: `\u2068${least}–${most}\u2069`, most })
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <span className="inline-flex items-baseline gap-1.5 font-medium whitespace-nowrap">
        <StatusShape status={standing.status} size={16} />
        {status(`name.${standing.status}`)}
      </span>
      <span className="text-quiet">
        {t('counts', {
          affirms: origins(standing.affirms),
          denies: origins(standing.denies),
          reports: standing.reports,
        })}
      </span>
    </span>
  )
}
