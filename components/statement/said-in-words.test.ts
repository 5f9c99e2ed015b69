import { expect, it } from 'vitest'
import { saidInWords } from './said-in-words.ts'

const day = (from: string, to: string) => ({ from, to, precision: 'day' as const })

it('names the day that was meant, whatever the zone of the report and of the newsroom', () => {
  const inJerusalem = day('2023-12-19T22:00:00.000Z', '2023-12-20T22:00:00.000Z')
  const inNewYork = day('2023-12-20T05:00:00.000Z', '2023-12-21T05:00:00.000Z')
  for (const zone of ['UTC', 'America/Los_Angeles', 'Asia/Tokyo'])
    for (const range of [inJerusalem, inNewYork])
      expect(saidInWords('en', range, zone)).toBe('Wed 20 Dec 2023')
})

it('gives an instant in the zone of the newsroom, and nothing of nothing', () => {
  const at = '2023-12-21T18:14:00.000Z'
  expect(saidInWords('en', { from: at, to: at, precision: 'instant' }, 'Asia/Jerusalem')).toBe(
    'Thu 21 Dec 2023, 20:14 Jerusalem',
  )
  expect(saidInWords('en', null, 'UTC')).toBeNull()
})
