import { Dir } from '#components/ui/dir.tsx'
import { Section } from '#components/ui/section.tsx'
import { Time } from '#components/ui/time.tsx'
import type { Outcome } from '#domain/outcome.ts'
import { SIGN_INS_KEPT_DAYS, type SignInLine } from '#domain/person/sign-in.ts'
import type { PersonView, SessionLine } from '#domain/person/view.ts'
import { wordsOf } from '#messages/catalog.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { PersonSessions } from './person-sessions.tsx'
import { PersonTools } from './person-tools.tsx'
import { SignInList } from './sign-in-list.tsx'
import { StoryLimit } from './story-limit.tsx'

export type PersonPageWrites = {
  limit: (input: { person: string; stories: string[] | null; version: number }) => Promise<Outcome<null>>
  makeLink: (input: {
    person: string
    password: string
  }) => Promise<Outcome<{ token: string; email: string }>>
  dropStep: (input: { person: string; version: number; password: string }) => Promise<Outcome<null>>
  endSessions: (input: { person: string; session: string | null }) => Promise<Outcome<number>>
}
type Props = {
  locale: Locale
  zone: string
  person: PersonView
  /** whether it is who looks */
  isSelf: boolean
  stories: { id: string; title: string; language: string }[]
  sessions: SessionLine[]
  signIns: SignInLine[]
  writes: PersonPageWrites
}

/** One person, part by part. */
export function PersonParts({ locale, zone, person, isSelf, stories, sessions, signIns, writes }: Props) {
  const t = translator(locale, 'account')
  const { email, name, role } = person
  return (
    <Words locale={locale} words={wordsOf(locale, 'account', 'person', 'error')}>
      <div className="grid gap-1">
        <h1 className="headline text-26">
          <Dir>{name}</Dir>
        </h1>
        <p className="text-quiet">
          {translator(locale, 'person')(`role.${role}`)} · <bdi dir="ltr">{email}</bdi>
        </p>
        {person.suspendedAt && (
          <p className="text-warn">
            {translator(locale, 'person')('suspended')} ·{' '}
            <Time locale={locale} zone={zone} at={person.suspendedAt} dayOnly />
          </p>
        )}
      </div>
      <Section title={t('person.limit title')} text={t('person.limit text')}>
        {role === 'editor' ? (
          <StoryLimit locale={locale} person={person} stories={stories} save={writes.limit} />
        ) : (
          <p className="text-quiet">{t('person.limit editors')}</p>
        )}
      </Section>
      <Section title={t('person.reset title')}>
        {isSelf ? (
          <p className="text-quiet">{translator(locale, 'error')('ownWayIn')}</p>
        ) : (
          <PersonTools
            locale={locale}
            person={person}
            makeLink={writes.makeLink}
            dropStep={writes.dropStep}
          />
        )}
      </Section>
      <Section title={t('session.theirs')} text={t('session.text')}>
        <PersonSessions
          locale={locale}
          zone={zone}
          person={person.id}
          sessions={sessions}
          end={writes.endSessions}
        />
      </Section>
      <Section title={t('sign-in.title')} text={t('sign-in.text', { days: SIGN_INS_KEPT_DAYS })}>
        {signIns.length === 0 ? (
          <p className="text-quiet">{t('sign-in.none')}</p>
        ) : (
          <SignInList locale={locale} zone={zone} lines={signIns} />
        )}
      </Section>
    </Words>
  )
}
