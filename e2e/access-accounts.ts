import { admins, signedIn } from './access-table.ts'
import type { WriteRow } from './access-writes.ts'
import type { Entry } from './entries.ts'
import { PASSWORD } from './fixtures.ts'
import type { Room } from './newsroom-of-own.ts'

const ID = 'outsiderspar'

/** An editor whom nothing else visits, with a second step and a session to take. */
async function outsider({ sql }: Room): Promise<{ person: string; version: number }> {
  await sql(
    `insert into person (id, name, email, role) values ('${ID}', 'Outsider', 'outsider@desk.example', 'editor') on conflict do nothing`,
  )
  await sql(`update person set second_step_at = now() where id = '${ID}'`)
  await sql(
    `insert into session (id, token, person_id, expires_at, updated_at)
     values ('sessionspare', 'sessionspare', '${ID}', now() + interval '1 day', now()) on conflict do nothing`,
  )
  const [row] = await sql<{ version: number }>(`select version from person where id = '${ID}'`)
  return { person: ID, version: row!.version }
}

/** The writes on one's own account that need nothing but its password, and an admin's on another's. */
export const accountWrites: Record<Entry, WriteRow> = {
  'action /account/second-step/begin beginStep': {
    may: signedIn,
    make: async () => [{ password: PASSWORD }],
  },
  'action /account/passkeys/begin begin': {
    may: signedIn,
    make: async () => [{ password: PASSWORD }],
  },
  'action /desk/people/[person]/limit limit': {
    may: admins,
    // limited to nothing before: a story more is given, and for the giver's password alone
    make: async (room) => {
      const who = await outsider(room)
      await room.sql(`delete from story_limit where person_id = '${ID}'`)
      await room.sql(`update person set limited = true where id = '${ID}'`)
      const stories = [room.ids.stories['water-for-belmara']!]
      return [{ ...who, stories, password: PASSWORD }]
    },
  },
  'action /desk/people/[person]/second-step dropStep': {
    may: admins,
    make: async (room) => [{ ...(await outsider(room)), password: PASSWORD }],
  },
  'action /desk/people/[person]/sessions endSessions': {
    may: admins,
    make: async (room) => {
      const { person } = await outsider(room)
      return [{ person, session: 'sessionspare' }]
    },
  },
  'action /desk/people/[person]/reset makeLink': {
    may: admins,
    make: async (room) => {
      const { person } = await outsider(room)
      return [{ person, password: PASSWORD }]
    },
  },
}
