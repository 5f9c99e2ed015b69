import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { PersonParts } from '#components/person/person-parts.tsx'
import { personOf } from '#data/person/account.ts'
import { listSessionsOf } from '#data/person/own-sessions.ts'
import { listSignIns } from '#data/person/sign-ins.ts'
import { listStories } from '#data/story/read.ts'
import { env } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { deskViewer } from '../../../../session.ts'
import { limit } from './limit/action.ts'
import { makeLink } from './reset/action.ts'
import { dropStep } from './second-step/action.ts'
import { endSessions } from './sessions/action.ts'

export const instant = false // an admin waits for the one answer

type Props = { params: Promise<{ locale: string; person: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'person')('one') }
}

/** One person, for an admin: where they may write, how they come in, where they are signed in, who tried to be them. */
export default async function PersonPage({ params }: Props) {
  const locale = await localeOf(params)
  const { person: id } = await params
  const viewer = await deskViewer(locale, `/desk/people/${id}`)
  const [person, sessions, signIns, stories] = await Promise.all([
    personOf(viewer, id),
    listSessionsOf(viewer, id),
    listSignIns(viewer, /^[0-9a-z]{8,32}$/.test(id) ? { person: id } : { after: '0' }),
    listStories(viewer, 200),
  ])
  if (person.kind !== 'ok' || sessions.kind !== 'ok' || signIns.kind !== 'ok' || stories.kind !== 'ok')
    notFound()
  return (
    <div className="grid max-w-3xl gap-6 py-6">
      <p>
        <Link href={localePath(locale, '/desk/people')} className="link">
          {translator(locale, 'account.person')('back')}
        </Link>
      </p>
      <PersonParts
        locale={locale}
        zone={env.ONRECORD_ZONE}
        person={person.value}
        isSelf={viewer.kind === 'person' && viewer.id === id}
        stories={stories.value.map(({ id, title, language }) => ({ id, title, language }))}
        sessions={sessions.value}
        signIns={signIns.value.rows}
        writes={{ limit, makeLink, dropStep, endSessions }}
      />
    </div>
  )
}
