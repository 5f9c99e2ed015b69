import { Fragment, type ReactNode } from 'react'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Owner = { id: string; name: string }
type Props = { locale: Locale; owners: readonly Owner[]; owner: (owner: Owner) => ReactNode }

/** Through whom a source is held, from its own owner up; nothing where nobody stands above that one. */
export function OwnersUp({ locale, owners, owner }: Props) {
  if (owners.length < 2) return null
  return (
    <p className="mt-2 text-14">
      <span className="text-quiet">{translator(locale, 'source-record.ownership')('above')}:</span>{' '}
      {owners.map((one, at) => (
        <Fragment key={one.id}>
          {at > 0 && (
            <span aria-hidden="true" className="inline-block text-quiet rtl:-scale-x-100">
              {'\u00a0›\u00a0'}
            </span>
          )}
          {owner(one)}
        </Fragment>
      ))}
    </p>
  )
}
