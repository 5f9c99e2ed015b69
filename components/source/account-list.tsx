import Link from 'next/link'
import type { ReactNode } from 'react'
import { Dir } from '#components/ui/dir.tsx'
import { ExternalLink } from '#components/ui/external-link.tsx'
import type { SourceAccount } from '#domain/source/record-view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = {
  locale: Locale
  accounts: readonly SourceAccount[]
  href: (source: string) => string
  beside?: (account: SourceAccount) => ReactNode
}

/** Where else a source publishes; an account that is kept as a source of its own leads there. */
export function AccountList({ locale, accounts, href, beside }: Props) {
  const t = translator(locale, 'source-record.accounts')
  return (
    <ul className="grid gap-1.5 text-14">
      {accounts.map((account) => (
        <li key={account.id} className="flex flex-wrap items-baseline gap-x-3">
          <span className="text-quiet">
            <Dir>{account.platform}</Dir>
          </span>
          <ExternalLink href={account.url} className="link inline-block min-h-6 leading-6">
            <Dir>{account.name}</Dir>
          </ExternalLink>
          {account.asSource && (
            <span className="text-quiet">
              {t('as')}:{' '}
              <Link href={href(account.asSource.id)} className="link inline-block min-h-6 leading-6">
                <Dir>{account.asSource.name}</Dir>
              </Link>
            </span>
          )}
          {beside?.(account)}
        </li>
      ))}
    </ul>
  )
}
