import 'server-only'
import { Prisma } from '#prisma/client/client.ts'
import type { Cut } from './history-cut.ts'
import { rowsThen } from './history-cut.ts'

// Words that were edited away before readers could see them stay the desk's own: of a moment at which a story or claim
// was not public, readers are shown the words with which it next became so.

const { sql } = Prisma
const stateAt = (story: Prisma.Sql, at: Date) =>
  sql`(select p.state from publication p where p.story_id = ${story} and p.at <= ${at} order by p.number desc limit 1)`

/** The moment whose words of a story may be shown. @param story SQL of its id */
export const wordsOfStory = (story: Prisma.Sql, cut: Cut, desk: boolean): Prisma.Sql =>
  desk || !cut.recorded
    ? sql`${cut.recorded ?? null}::timestamptz`
    : sql`case when ${stateAt(story, cut.recorded)} = 'published' then ${cut.recorded}::timestamptz else
        (select min(p.at) from publication p where p.story_id = ${story} and p.state = 'published' and p.at > ${cut.recorded}) end`

/** The moment whose words of a claim may be shown: of a claim some story of which was published then, or is next. */
export const wordsOfClaim = (claim: Prisma.Sql, cut: Cut, desk: boolean): Prisma.Sql =>
  desk || !cut.recorded
    ? sql`${cut.recorded ?? null}::timestamptz`
    : sql`case when exists (select 1 from ${rowsThen('membership', cut)} m where m.claim_id = ${claim}
          and ${stateAt(sql`m.story_id`, cut.recorded)} = 'published') then ${cut.recorded}::timestamptz else
        (select min(greatest(m.at, p.at)) from (select story_id, claim_id, at from membership union all select story_id, claim_id, at from former_membership) m
          join publication p on p.story_id = m.story_id and p.state = 'published'
          where m.claim_id = ${claim} and greatest(m.at, p.at) > ${cut.recorded}) end`
