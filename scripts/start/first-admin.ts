import { db } from '../../data/db.ts'
import { firstAdminToken } from '../../data/person/invitations.ts'

/** Prints the token of the first admin's link, or nothing once anybody has an account. */
const token = await firstAdminToken()
if (token) console.log(token)
await db().$disconnect()
