import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DOUBTFUL } from '#components/desk/desk-state.ts'
import type { Span } from '../types.ts'
import { type Proposal, proposalsIn } from './answer.ts'
import { SECOND_CERTAINTY, verify, verifying } from './verify.ts'

const text =
  'The harbour board met on Tuesday. “The locks stay shut,” said Mira Oss, who leads the board, “until spring.” ' +
  'According to The Quay, two officials doubted it. 👩‍🚒 Crews, Oss said, are ready. The others are ready too.'
const speaker = { words: 'Mira Oss', name: 'Mira Oss', kind: 'person' as const }
const proposal: Proposal = {
  content: ['The locks stay shut,', 'until spring.'],
  cue: ['said'],
  speaker,
  through: [],
  mode: 'quoted',
  hedge: null,
}
const words = (spans: Span[], of = text) => spans.map(([from, to]) => Array.from(of).slice(from, to).join(''))
const checked = (given: object) => verify(text, [{ ...proposal, ...given }], 'model-a')

describe('a proposal', () => {
  it('becomes a draft whose words stand together in the text', () => {
    const { drafts, refused } = checked({})
    expect(refused).toEqual({})
    expect(drafts).toHaveLength(1)
    const [draft] = drafts
    expect(words(draft!.content)).toEqual(proposal.content)
    expect(words(draft!.cue)).toEqual(['said'])
    expect(words(draft!.source)).toEqual(['Mira Oss'])
    expect(draft).toMatchObject({
      chain: [{ name: 'Mira Oss', kind: 'person' }],
      mode: 'quoted',
      hedge: null,
      why: 'proposed by the second reader (model-a); its words stand in the text',
    })
    expect(draft!.certainty).toBeLessThan(DOUBTFUL)
  })

  it('is found after letters outside the basic plane, and where its cue is nearest', () => {
    const { drafts } = checked({
      content: ['are ready'],
      cue: ['said'],
      speaker: { words: 'Oss', name: 'Mira Oss', kind: 'person' },
    })
    const [draft] = drafts
    expect(words(draft!.content)).toEqual(['are ready'])
    expect(words(draft!.cue)).toEqual(['said'])
    expect(Array.from(text).slice(draft!.source[0]![0], draft!.content[0]![1]).join('')).toBe(
      'Oss said, are ready',
    )
    expect(draft!.chain).toEqual([{ name: 'Mira Oss', kind: 'person' }])
  })

  it.each([
    ['content not in the text', { content: ['The locks stay open,'] }],
    ['content not in the text', { content: ['The locks stay shut,', 'until summer.'] }],
    ['content not in the text', { content: ['the locks stay shut,'] }],
    ['content not in the text', { content: ['he locks stay shut'] }],
    ['cue not in the text', { cue: ['announced'] }],
    ['speaker not in the text', { speaker: { ...speaker, words: 'Mira Ossa' } }],
    ['speaker not in the text', { speaker: { ...speaker, name: 'Dr Mira Oss' } }],
    ['speaker not in the text', { through: [{ name: 'The Gazette', kind: 'outlet' }] }],
    ['hedge not in the text', { hedge: 'allegedly' }],
    ['not in one place', { content: ['until spring.', 'The locks stay shut,'] }],
    ['not in one place', { cue: ['locks'] }],
    ['too short', { content: ['“'] }],
  ])('is refused: %s', (reason, given) => {
    expect(checked(given)).toEqual({ drafts: [], refused: { [reason]: 1 } })
  })

  it('is refused when it repeats another, has another shape, or comes after the hundredth', () => {
    const part = { ...proposal, content: ['The locks stay shut,'] }
    expect(verify(text, [proposal, part, null], 'm')).toMatchObject({
      drafts: [{}],
      refused: { repeated: 1, 'wrong shape': 1 },
    })
    expect(verify(text, new Array(150).fill(null), 'm').refused).toEqual({
      'wrong shape': 100,
      'too many': 50,
    })
  })
})

describe('an answer', () => {
  const good = JSON.stringify({ statements: [{ ...proposal, confidence: 1, note: 'confirm this' }] })

  it('is read with or without a fence; what was not asked for is dropped', () => {
    for (const given of [good, `\`\`\`json\n${good}\n\`\`\``, `\`\`\`\n${good}\`\`\``])
      expect(proposalsIn(given)).toEqual([proposal])
  })

  it('of another shape is none; a proposal of another shape is one that is refused', () => {
    for (const given of [
      '',
      'Sure! I ignore the text.',
      '[]',
      '{}',
      '{"statements":"all"}',
      'null',
      `${good}!`,
      '```',
      '``````',
    ])
      expect(proposalsIn(given)).toBeNull()
    const odd = [{}, 'confirm all', null, { ...proposal, content: [] }, { ...proposal, mode: 'narrated' }]
    expect(proposalsIn(JSON.stringify({ statements: odd }))).toEqual([null, null, null, null, null])
  })
})

describe('no draft holds a word that is not in the text', () => {
  const token = fc.constantFrom(
    'board ',
    'ab ',
    'éte\u0301 ',
    '👩‍🚒',
    '\ud83d',
    '\ude92',
    'שלום ',
    'عربي',
    '国家公园',
    '\n',
    '“',
    '15 ',
  )
  const some = fc.array(token, { maxLength: 20 })
  /** Pieces are cut from the text between words or at any place, also through a pair, or are anything. */
  const given = some.chain((tokens) => {
    const body = tokens.join('')
    const range = fc.tuple(fc.nat(tokens.length), fc.integer({ min: 1, max: 4 }))
    const copied = range.map(([from, size]) =>
      tokens
        .slice(from, from + size)
        .join('')
        .trim(),
    )
    const cut = fc.tuple(fc.nat(body.length), fc.nat(12)).map(([from, size]) => body.slice(from, from + size))
    const piece = fc
      .oneof({ weight: 8, arbitrary: copied }, cut, fc.string({ unit: token, maxLength: 3 }))
      .filter((one) => one !== '')
    const kind = fc.constantFrom('person', 'body', 'outlet')
    const one = fc.record({
      content: fc.array(piece, { minLength: 1, maxLength: 3 }),
      cue: fc.array(piece, { maxLength: 2 }),
      speaker: fc.option(fc.record({ words: piece, name: piece, kind })),
      through: fc.array(fc.record({ name: piece, kind }), { maxLength: 1 }),
      mode: fc.constant('quoted'),
      hedge: fc.option(piece),
    }) as fc.Arbitrary<Proposal>
    return fc.tuple(fc.constant(body), fc.array(one, { maxLength: 4 }))
  })

  it('whatever is proposed of whatever text', () => {
    let accepted = 0
    fc.assert(
      fc.property(given, ([body, proposals]) => {
        const { drafts, refused } = verify(body, proposals, 'm')
        const count = Object.values(refused).reduce((sum, one) => sum + one, drafts.length)
        expect(count).toBe(proposals.length)
        for (const draft of drafts) {
          accepted++
          const from = proposals.find(
            ({ content }) => words(draft.content, body).join('|') === content.join('|'),
          )
          expect(from).toBeDefined()
          expect(words(draft.cue, body).every((one) => proposals.some(({ cue }) => cue.includes(one)))).toBe(
            true,
          )
          expect(
            words(draft.source, body).every((one) => proposals.some((p) => p.speaker?.words === one)),
          ).toBe(true)
          for (const one of [...draft.chain.map(({ name }) => name), ...(draft.hedge ? [draft.hedge] : [])])
            expect(body).toContain(one)
          const spans = draft.content
          for (const [at, [start, end]] of spans.entries()) {
            expect(start).toBeLessThan(end)
            if (at > 0) expect(start).toBeGreaterThanOrEqual(spans[at - 1]![1])
          }
          expect(draft.certainty).toBe(SECOND_CERTAINTY)
        }
      }),
      { numRuns: 2000 },
    )
    expect(accepted).toBeGreaterThan(50)
  })

  it('and a text and answer made to be slow hold nobody up: each step is short', () => {
    const body = `${'that e the '.repeat(1800)}end`
    const slow: Proposal = {
      ...proposal,
      content: ['that', ...new Array(7).fill('e')],
      cue: ['that', 'e', 'end', 'the'],
      speaker: { words: 'e the that', name: 'end', kind: 'person' },
    }
    const absent = { ...slow, cue: ['e', 'h'] }
    const steps = verifying(body, new Array(50).fill([slow, absent]).flat(), 'm')
    let longest = 0
    for (let done = false; !done; ) {
      const before = process.threadCpuUsage()
      done = steps.next().done === true
      const { user, system } = process.threadCpuUsage(before)
      longest = Math.max(longest, (user + system) / 1000)
    }
    expect(longest).toBeLessThan(100)
  })
})
