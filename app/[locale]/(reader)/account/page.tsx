import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { AccountParts } from '#components/person/account-parts.tsx'
import { accountOf } from '#data/person/account.ts'
import { listOwnSessions } from '#data/person/own-sessions.ts'
import { listPasskeys } from '#data/person/passkeys.ts'
import { listOwnSignIns } from '#data/person/sign-ins.ts'
import { env } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { viewer } from '../../../session.ts'
import { writes } from './writes.ts'

export const instant = false // whoever comes here waits for the one answer

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'account')('title'), robots: { index: false } }
}

/** One's own account: password, second step, passkeys, sessions, tries to sign in. */
export default async function AccountPage({ params }: Props) {
  const locale = await localeOf(params)
  const who = await viewer()
  const here = localePath(locale, '/account')
  if (who.kind !== 'person') redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(here)}`)
  const [account, passkeys, sessions, signIns] = await Promise.all([
    accountOf(who),
    listPasskeys(who),
    headers().then((sent) => listOwnSessions(who, sent)),
    listOwnSignIns(who),
  ])
  if (account.kind !== 'ok' || passkeys.kind !== 'ok' || sessions.kind !== 'ok' || signIns.kind !== 'ok')
    return null
  return (
    <AccountParts
      locale={locale}
      zone={env.ONRECORD_ZONE}
      account={account.value}
      mustSetUp={Boolean(who.mustSetUp)}
      passkeys={passkeys.value}
      sessions={sessions.value}
      signIns={signIns.value.rows}
      writes={writes}
    />
  )
}
