import { PeopleFilter } from '#components/person/people-filter.tsx'
import { PeopleTable } from '#components/person/people-table.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import type { PeoplePage } from '#data/person/list.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { env } from '#env'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { changeRole } from './[person]/role/action.ts'
import { suspend } from './[person]/suspension/action.ts'

type Asked = { find?: string | undefined; after?: string | undefined }
type Props = { locale: Locale; viewer: Viewer; page: PeoplePage; asked: Asked }

/** The people that are asked for, a page at a time. */
export function PeopleList({ locale, viewer, page: { rows, count, next }, asked: { find, after } }: Props) {
  const t = translator(locale, 'person')
  const address = (from: string | null) => {
    const query = new URLSearchParams({ ...(find ? { find } : {}), ...(from ? { after: from } : {}) })
    return `${localePath(locale, '/desk/people')}${query.size > 0 ? `?${query}` : ''}`
  }
  return (
    <>
      <PeopleFilter locale={locale} find={find} />
      {rows.length === 0 ? (
        <p>{t('filter.none')}</p>
      ) : (
        <PeopleTable
          locale={locale}
          zone={env.ONRECORD_ZONE}
          people={rows}
          count={count}
          self={viewer.kind === 'person' ? viewer.id : null}
          writes={{ changeRole, suspend }}
        />
      )}
      <Pagination
        previous={after ? address(null) : null}
        next={next ? address(next) : null}
        words={{ label: t('many'), previous: t('filter.newest'), next: t('filter.older'), here: '' }}
      />
    </>
  )
}
