import type { Found } from '#domain/search/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'

/** Where a thing that was found stands: a statement in its report. */
export function addressOf(
  locale: Locale,
  { kind, id, report }: Pick<Found, 'kind' | 'id' | 'report'>,
  desk: boolean,
): string {
  const path = (rest: string) => localePath(locale, desk ? `/desk${rest}` : rest)
  if (kind === 'statement')
    return path(desk ? `/reports/${report?.id}?statement=${id}` : `/reports/${report?.id}#m-${id}`)
  return path(`/${folder[kind]}/${id}`)
}

const folder = { claim: 'claims', story: 'stories', report: 'reports', actor: 'actors', source: 'sources' }
