import { publishStories, setDue, signChecks, wordClaims } from './claims.ts'
import { addFigures } from './figures.ts'
import { fileLateReports } from './late-reports.ts'
import { addObjections } from './objections.ts'
import type { Ids } from './ok.ts'
import { known } from './ok.ts'
import { type Seated, seatPeople } from './people.ts'
import { fileReports, type Put } from './reports.ts'
import { addSourceRecords } from './source-record.ts'
import { addActors, addSources } from './sources.ts'
import { confirmStatements, tieStatements } from './statements.ts'

export type Newsroom = {
  people: Seated
  sources: Ids
  actors: Ids
  reports: Ids
  statements: Ids
  claims: Ids
  stories: Ids
  figures: Ids
  owners: Ids
}

/** How many of the newest reports keep drafts that wait for a decision. */
const LEFT_OPEN = 3

/** Loads the whole cast into an empty database through the same writes that people use. */
export async function loadNewsroom(put: Put, passwordFor?: (key: string) => string): Promise<Newsroom> {
  const people = await seatPeople(passwordFor)
  const admin = known(people, 'maha')
  const editor = known(people, 'noa')
  const actors = await addActors(admin)
  const sources = await addSources(admin)
  await fileLateReports(editor, sources, put)
  const reports = await fileReports(editor, sources, put)
  const { stories, claims } = await wordClaims(editor)
  const statements = await confirmStatements(editor, { reports, sources, actors }, LEFT_OPEN)
  await tieStatements(editor, statements, claims)
  const figures = await addFigures(editor, statements, claims)
  await setDue(editor, claims, statements)
  await signChecks(people, claims, statements)
  await publishStories(editor, stories)
  await addObjections(claims, stories)
  const owners = await addSourceRecords(people, sources)
  return { people, sources, actors, reports, statements, claims, stories, figures, owners }
}
