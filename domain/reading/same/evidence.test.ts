import { describe, expect, it } from 'vitest'
import { evidenceFor } from './evidence.ts'
import { rarityAmong } from './rarity.ts'
import { signsOf } from './signs.ts'

const evidence = (a: string, b: string) => evidenceFor(signsOf(a), signsOf(b))

describe('evidenceFor', () => {
  it('counts numbers with what they count, ordinals too', () => {
    const found = evidence(
      'It ended in the sixth round after 4 knockdowns.',
      'Four knockdowns, over in 6 minutes',
    )
    expect(found['numbers in common']).toBe(2)
    expect(found['quantities in common']).toBe(1)
  })

  it('sees different names beside one word, and days that differ', () => {
    const found = evidence(
      'On Monday the board dismissed Aldo Ferris.',
      'The board dismissed Jan Wolters on Friday.',
    )
    expect(found['different names in one place']).toBe(1)
    expect(found['different dates']).toBe(1)
    expect(
      evidence('The board dismissed Ferris.', 'The board dismissed Ferris.')['different names in one place'],
    ).toBe(0)
  })

  it('takes a capital of a headline for a name where the other passage shows it', () => {
    const found = evidence('Larkstead Mill Burns Down', 'A mill in Larkstead burned down.')
    expect(found['passages without a name']).toBe(0)
    expect(found['words in common']).toBeCloseTo(Math.log(3))
  })

  it('tells numbers that differ from those that agencies print with a gap', () => {
    const printed = evidence(
      'Thieves took $2. 6 million and 20, 000 coins.',
      'Gone: 2.6 million, 20,000 coins',
    )
    expect(printed['numbers in common']).toBe(2)
    expect(printed['different numbers']).toBe(0)
    expect(evidence('The navy seized 23 pirates.', 'The navy seized 26 pirates.')['different numbers']).toBe(
      1,
    )
  })

  it('sees whether two passages that name someone name the same', () => {
    const other = evidence('Yesterday the board dismissed Ferris.', 'Today a board dismissed Wolters.')
    expect(other['only different names']).toBe(1)
    expect(other['names in common by rarity']).toBe(0)
    const one = evidence('Yesterday the board dismissed Aldo Ferris.', 'So Ferris was dismissed.')
    expect(one['only different names']).toBe(0)
    expect(one['names in common by rarity']).toBeGreaterThan(0.5)
  })

  it('sees words side by side, and fused or misspelt ones by their pieces', () => {
    expect(evidence('The cotton mill burned.', 'A cotton mill burned.')['couples in common']).toBe(1)
    expect(evidence('The mill of cotton burned.', 'A cotton mill burned.')['couples in common']).toBe(0)
    const fused = evidence('A supermarket burned.', 'The super market caught fire.')
    const none = evidence('A supermarket burned.', 'The vaccine was approved.')
    expect(fused['pieces in common']).toBeGreaterThan(none['pieces in common'] + 0.2)
  })

  it('marks passages that lean on an earlier sentence', () => {
    expect(evidence('He left.', 'It was “over”.')['passages that lean']).toBe(2)
  })
})

describe('rarityAmong', () => {
  it('weighs a word of many topics less, and knows when it knows none', () => {
    const rarity = rarityAmong(['polic', 'zymurgi'])
    expect(rarity('polic')).toBeLessThan(rarity('zymurgi'))
    const foreign = rarityAmong(['الميناء'])
    expect(foreign('الميناء')).toBe(foreign('البلدية'))
    expect(foreign('الميناء')).toBeLessThan(rarity('zymurgi'))
  })
})
