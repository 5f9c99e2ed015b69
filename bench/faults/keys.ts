import { db } from '#data/db.ts'
import { makeKey } from '#data/key/keys.ts'
import { acceptInvitation, firstAdminToken } from '#data/person/invitations.ts'

/** Makes the first admin of an empty newsroom and keys of theirs, and prints those as JSON. */
const name = 'Robin of the bench'
const password = 'only for a bench on loopback'
const accepted = await acceptInvitation({
  token: await firstAdminToken(),
  ...{ name, email: 'robin@desk.example', password },
})
if (accepted.kind !== 'ok') throw new Error(JSON.stringify(accepted))
const viewer = { kind: 'person', id: accepted.value.personId, name, role: 'admin' } as const
const keys: string[] = []
for (let n = 0; n < Number(process.env.CLIENTS); n++) {
  const scopes = ['bring in', 'file']
  const made = await makeKey(viewer, { name: `Client ${n}`, scopes, days: 1, password })
  if (made.kind !== 'ok') throw new Error(JSON.stringify(made))
  keys.push(made.value.token)
}
console.log(JSON.stringify(keys))
await db().$disconnect()
