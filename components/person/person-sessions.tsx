'use client'
import type { Outcome } from '#domain/outcome.ts'
import type { SessionLine } from '#domain/person/view.ts'
import type { Locale } from '#messages/locales.ts'
import { SessionList } from './session-list.tsx'

type Props = {
  locale: Locale
  zone: string
  person: string
  sessions: SessionLine[]
  end: (input: { person: string; session: string | null }) => Promise<Outcome<number>>
}

/** Somebody else's sessions, which an admin may end. */
export function PersonSessions({ person, end, ...list }: Props) {
  return (
    <SessionList
      {...list}
      end={({ session }) => end({ person, session })}
      endAll={{ words: 'end all', run: () => end({ person, session: null }) }}
    />
  )
}
