import { Dir } from '#components/ui/dir.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import type { ChangedMember } from './values.ts'

const SHOWN = 4

type Props = {
  locale: Locale
  members: readonly ChangedMember[]
  /** nothing was there before: only what is now is shown */
  fresh: boolean
}

/** What changed, member by member: how it was, struck out, and how it is. Beyond a few the rest is folded. */
export function Members({ locale, members, fresh }: Props) {
  const t = translator(locale, 'history')
  const list = (some: readonly ChangedMember[]) => (
    <dl className="grid gap-x-4 gap-y-0.5 text-12 sm:grid-cols-[9rem_1fr]">
      {some.map((member) => (
        <div key={member.key} className="contents">
          <dt className="text-quiet">{member.name}</dt>
          <dd className="min-w-0 max-w-measure break-words">
            {!fresh && member.before !== null && (
              <del className="bg-removed decoration-1">
                <span className="sr-only">{t('before')}: </span>
                <Dir>{member.before}</Dir>
              </del>
            )}{' '}
            {member.after !== null ? (
              <ins className={fresh ? 'no-underline' : 'bg-added no-underline'}>
                <span className="sr-only">{t('after')}: </span>
                <Dir>{member.after}</Dir>
              </ins>
            ) : (
              <span className="text-quiet">{t('nothing before')}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
  if (members.length === 0) return null
  return (
    <>
      {list(members.slice(0, SHOWN))}
      {members.length > SHOWN && (
        <Disclosure summary={t('members', { count: members.length - SHOWN })}>
          {list(members.slice(SHOWN))}
        </Disclosure>
      )}
    </>
  )
}
