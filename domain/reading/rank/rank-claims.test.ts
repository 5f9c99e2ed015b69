import { describe, expect, it } from 'vitest'
import { buildClaimIndex } from './claim-index.ts'
import { rankClaims } from './rank-claims.ts'

const index = buildClaimIndex([
  { id: 'mill', claim: 'Four night workers died in the Larkstead mill fire.' },
  {
    id: 'ferry',
    claim: 'The ferry between Osthafen and Brint will stop for three weeks.',
    title: 'Is the ferry closing?',
  },
  {
    id: 'tram',
    claim: 'Mayor Ilse Brandt promised that the tram opens in spring.',
    title: 'Tram opening moved to spring?',
  },
  { id: 'wage', claim: 'The harbour raised the minimum wage to 3,000 crowns.' },
  { id: 'arabic', claim: 'رئيس البلدية أعلن إغلاق الميناء القديم' },
  { id: 'japanese', claim: '市長は古い港の閉鎖を発表した' },
])
const first = (text: string) => rankClaims(index, text)[0]?.id

describe('rankClaims', () => {
  it('finds a claim in other inflections, with number words and digits alike', () => {
    expect(first('They keep saying 4 workers were killed by a fire in a mill')).toBe('mill')
    expect(first('Wages raised to three thousand? 3000 crowns, they promise')).toBe('wage')
  })

  it('finds a claim in forms that no ending explains', () => {
    const bells = buildClaimIndex([
      { id: 'sought', claim: 'Two dealers seek a bell.' },
      { id: 'bought', claim: 'Two dealers buy a bell.' },
    ])
    expect(rankClaims(bells, 'the bell was bought')[0]?.id).toBe('bought')
    expect(rankClaims(bells, 'the bell was sought')[0]?.id).toBe('sought')
  })

  it('finds a claim by its title alone', () => {
    expect(first('is it true that the ferry is closing')).toBe('ferry')
  })

  it('sees through misspelt names and fused words', () => {
    expect(first('what did ilsebrand say?? #TramSpring')).toBe('tram')
  })

  it('ranks in scripts with and without gaps', () => {
    expect(first('هل أعلنت البلدية إغلاق الميناء؟')).toBe('arabic')
    expect(first('古い港が閉鎖されるらしい')).toBe('japanese')
  })

  it('gives falling scores from 0 to 1, at most the limit, and nothing for nothing', () => {
    const ranked = rankClaims(index, 'the ferry and the tram and the mill', 2)
    expect(ranked).toHaveLength(2)
    expect(ranked[0]!.score).toBeGreaterThanOrEqual(ranked[1]!.score)
    expect(ranked[0]!.score).toBeLessThanOrEqual(1)
    expect(rankClaims(index, '')).toEqual([])
    expect(rankClaims(buildClaimIndex([]), 'ferry')).toEqual([])
  })
})
