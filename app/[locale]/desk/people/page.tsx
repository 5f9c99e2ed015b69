import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { AdminsStep } from '#components/person/admins-step.tsx'
import { InvitationParts } from '#components/person/invitation-parts.tsx'
import { listInvitations } from '#data/person/invitations.ts'
import { adminsStep } from '#data/person/limits.ts'
import { listPeople } from '#data/person/list.ts'
import { peopleAsked } from '#domain/person/choose.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../session.ts'
import { invite } from './invitations/action.ts'
import { withdraw } from './invitations/withdrawal/action.ts'
import { PeopleList } from './people-list.tsx'
import { askAdmins } from './second-step/action.ts'

export const instant = false // an admin waits for the one answer

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'person')('many') }
}

/** Who works here, and how others are let in; `?find=` narrows it, `?after=` goes on. */
export default async function PeoplePage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const viewer = await deskViewer(locale, '/desk/people')
  const asked = peopleAsked(await searchParams)
  const [people, invitations, setting] = await Promise.all([
    listPeople(viewer, asked),
    listInvitations(viewer),
    adminsStep(viewer),
  ])
  if (people.kind !== 'ok' || invitations.kind !== 'ok' || setting.kind !== 'ok') notFound()
  const t = translator(locale, 'person')
  return (
    <div className="grid grid-cols-1 gap-10 py-6">
      <Words locale={locale} words={wordsOf(locale, 'person', 'account', 'error')}>
        <section className="grid grid-cols-1 gap-4">
          <h1 className="headline text-26">{t('many')}</h1>
          <PeopleList locale={locale} viewer={viewer} page={people.value} asked={asked} />
        </section>
        <InvitationParts
          locale={locale}
          zone={env.ONRECORD_ZONE}
          now={Date.now()}
          lines={invitations.value}
          writes={{ invite, withdraw }}
        />
        <section className="grid grid-cols-1 gap-4">
          <h2 className="headline text-21">{translator(locale, 'account.person')('lines')}</h2>
          <AdminsStep locale={locale} setting={setting.value} ask={askAdmins} />
          <p>
            <Link href={localePath(locale, '/desk/people/sign-ins')} className="link inline-block py-1">
              {translator(locale, 'account.person')('sign-ins')}
            </Link>
          </p>
        </section>
      </Words>
    </div>
  )
}
