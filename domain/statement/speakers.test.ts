import { expect, it } from 'vitest'
import { unknownNames } from './speakers.ts'
import type { HopView } from './view.ts'

const hop = (name: string, kind: HopView['kind'], actorId: string | null = null): HopView => ({
  name,
  kind,
  actorId,
  sourceId: null,
  speaksFor: null,
  role: null,
})

it('asks after persons and bodies whom nobody said who they are, once each', () => {
  const statements = [
    { chain: [hop('Courier', 'outlet'), hop('Oda Renn', 'person')] },
    { chain: [hop('Oda Renn', 'person'), hop('the Union', 'body')] },
    { chain: [hop('an official', 'unnamed'), hop('Ilse Brandt', 'person', 'actor1')] },
  ]
  expect(unknownNames(statements)).toEqual(['Oda Renn', 'the Union'])
})
