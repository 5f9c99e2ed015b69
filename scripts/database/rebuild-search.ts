import { db } from '../../data/db.ts'
import { bringUpToDate, forget } from '../../data/search/pending.ts'

/** Makes the index of search anew from the record: needs DATABASE_URL or DATABASE_APP_URL. */
await forget()
while (!(await bringUpToDate(60_000))) console.log('still at it')
console.log(`${await db().searchDocument.count()} documents`)
await db().$disconnect()
