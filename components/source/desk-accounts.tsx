import { RecordForm } from '#components/desk/record-form.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { SourceAccount } from '#domain/source/record-view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { AccountList } from './account-list.tsx'

type Save = (input: object) => Promise<Outcome<unknown>>
type Props = {
  locale: Locale
  source: string
  accounts: SourceAccount[]
  /** what else an account may be kept as */
  sources: { id: string; name: string }[]
  actions?: { add: Save; remove: Save } | false
}

/** Accounts and channels of a source; an admin adds and removes them. */
export function DeskAccounts({ locale, source, accounts, sources, actions }: Props) {
  const t = translator(locale, 'source-record.accounts')
  const options = [{ value: '', name: t('not') }, ...sources.map(({ id, name }) => ({ value: id, name }))]
  return (
    <div className="grid grid-cols-1 gap-3">
      {accounts.length > 0 ? (
        <AccountList
          locale={locale}
          accounts={accounts}
          href={(id) => localePath(locale, `/desk/sources/${id}`)}
          beside={({ id, name }) =>
            actions && (
              <RecordForm
                locale={locale}
                name={`account:${id}`}
                fields={[]}
                fixed={{ source, account: id }}
                submit={t('remove', { name: `\u2068${name}\u2069` })}
                save={actions.remove}
              />
            )
          }
        />
      ) : (
        <p className="text-quiet">{t('none')}</p>
      )}
      {actions && (
        <Disclosure summary={t('add')}>
          <RecordForm
            locale={locale}
            name={`account:${source}`}
            fields={[
              { name: 'platform', label: t('platform') },
              { name: 'name', label: t('name') },
              { name: 'url', kind: 'address', label: t('url') },
              { name: 'as', kind: 'choice', label: t('as'), options },
            ]}
            fixed={{ source }}
            submit={t('save')}
            save={actions.add}
          />
        </Disclosure>
      )}
    </div>
  )
}
