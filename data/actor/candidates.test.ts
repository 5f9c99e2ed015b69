import { beforeAll, describe, expect, it } from 'vitest'
import { anonymous, type Viewer } from '#domain/access/viewer.ts'
import { db } from '../db.ts'
import { newId } from '../id.ts'
import { addStatement } from '../statement/correct.ts'
import { filed, must, person, wording } from '../testing/small.fixture.ts'
import { actorCandidates } from './candidates.ts'

let editor: Viewer

beforeAll(async () => {
  editor = await person('editor')
})

/** An actor as one was kept before names were found by sound. */
async function known(name: string, kind: 'person' | 'body', wikidata?: string): Promise<string> {
  const id = newId()
  await db().actor.create({ data: { id, name, kind, externalIds: wikidata ? { wikidata } : {} } })
  await db().actorName.create({ data: { actorId: id, name, language: 'en' } })
  return id
}

describe('actor candidates', () => {
  it('finds who a name may stand for by its sound, in any script, and by initials', async () => {
    const ghazi = await known('Ghazi Tamad', 'person', 'Q1')
    const board = await known('Northern Water Board', 'body')
    await known('Ghazi Renn', 'person')
    const found = must(
      await actorCandidates(editor, ['غازي تمد', 'Tamad', 'NWB', 'Somebody Else', 'ghazi tamad', ' ']),
    )
    expect(found['غازي تمد']).toMatchObject([{ id: ghazi, name: 'Ghazi Tamad', wikidata: 'Q1', likeness: 1 }])
    expect(found.Tamad).toMatchObject([{ id: ghazi, likeness: 0.6 }])
    expect(found.NWB).toMatchObject([{ id: board }])
    // unknown, and known to the letter
    expect(Object.keys(found).sort()).toEqual(['NWB', 'Tamad', 'غازي تمد'].sort())
  })

  it('knows the name from then on when an editor said who it is', async () => {
    const actor = await known('Oda Vresk', 'person')
    const { report, text } = await filed(editor, { text: 'One. “We wait,” אודה ורסק said.' })
    const worded = wording(text, 'We wait,', 'אודה ורסק')
    const chain = worded.chain.map((hop) => ({ ...hop, actor }))
    must(await addStatement(editor, { report, snapshot: 1, wording: { ...worded, chain } }))
    const names = await db().actorName.findMany({ where: { actorId: actor }, orderBy: { name: 'asc' } })
    expect(names.map(({ name }) => name)).toEqual(['Oda Vresk', 'אודה ורסק'])
    expect(names[1]?.sounds.length).toBe(2)
    expect(must(await actorCandidates(editor, ['אודה ורסק']))).toEqual({})

    const again = await filed(editor, { text: 'Two. “We wait on,” אודה ורסק said.' })
    const second = wording(again.text, 'We wait on,', 'אודה ורסק')
    const { statement } = must(
      await addStatement(editor, { report: again.report, snapshot: 1, wording: second }),
    )
    const hop = await db().hop.findFirst({ where: { statementId: statement } })
    expect(hop?.actorId).toBe(actor)
  })

  it('learns no pronoun, no title and no bare surname, whoever was meant', async () => {
    const actor = await known('Oda Marsk', 'person')
    for (const said of ['She', 'Marsk', 'Minister']) {
      const { report, text } = await filed(editor, { text: `Of ${said}. “We go,” ${said} said.` })
      const worded = wording(text, 'We go,', said)
      const chain = worded.chain.map((hop) => ({ ...hop, actor }))
      must(await addStatement(editor, { report, snapshot: 1, wording: { ...worded, chain } }))
    }
    expect(await db().actorName.count({ where: { actorId: actor } })).toBe(1)
  })

  it('is for the desk', async () => {
    expect(await actorCandidates(anonymous, ['Oda Vresk'])).toEqual({ kind: 'forbidden' })
  })
})
