import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import type { SourceKind } from '#domain/source/view.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { recordNew } from '../history.ts'
import { newId } from '../id.ts'

/** A source by its name, whatever the letters' case; made on the spot when nobody knows it. */
export async function findOrAddSource(
  tx: Tx,
  viewer: Viewer,
  given: {
    name: string
    kind: SourceKind
    domain?: string | null
    homepage?: string | null
    language?: string | null
  },
): Promise<string> {
  const name = given.name.trim().slice(0, 200)
  // A source that is known makes nobody wait for whoever else files for it.
  const there = (await byName(tx, name)) ?? (await byNameAlone(tx, name))
  const domain = given.domain?.toLowerCase().replace(/^www\./, '') || null
  if (there) {
    if (domain)
      await tx.sourceDomain.createMany({ data: [{ domain, sourceId: there.id }], skipDuplicates: true })
    return there.id
  }
  const id = newId()
  const fields = {
    name,
    kind: given.kind,
    homepage: given.homepage ?? null,
    language: given.language ?? null,
  }
  await tx.source.create({ data: { id, ...fields } })
  if (domain) await tx.sourceDomain.createMany({ data: [{ domain, sourceId: id }], skipDuplicates: true })
  await recordNew(tx, viewer, [
    {
      subject: 'source',
      subjectId: id,
      what: 'added',
      before: null,
      after: { ...fields, domains: domain ? [domain] : [] },
    },
  ])
  return id
}

const byName = (tx: Tx, name: string): Promise<{ id: string } | null> =>
  tx.source.findFirst({
    where: { name: { equals: name, mode: Prisma.QueryMode.insensitive } },
    select: { id: true },
  })

/** Two who name the same new source at once: the second waits here and finds the first one's. */
async function byNameAlone(tx: Tx, name: string): Promise<{ id: string } | null> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`source name:${name.toLowerCase()}`}, 7204)) is null as locked`
  return byName(tx, name)
}
