import { newsroomState } from '../scripts/testing/state.ts'
import { expect, signIn, test } from './fixtures.ts'
import { type Harm, isShown, publishHarm, turnedRound } from './hostile.ts'
import { cookieOf, signedIn } from './newsroom-of-own.ts'

// One harmful story for all: it is made once, by whoever comes first.
test.describe.configure({ mode: 'default' })
let harm: Harm

test.beforeAll(async () => {
  const state = newsroomState()
  harm = await publishHarm(state, cookieOf(await signedIn(state.url, 'noa')))
})

const readers = (): [string, string[]][] => [
  ['/', ['A story']],
  ['/stories', ['A story']],
  [`/stories/${harm.story}`, ['A story', 'A summary', 'A claim']],
  [`/stories/${harm.story}/timeline`, ['A story']],
  [`/claims/${harm.claim}`, ['A claim', 'A scope', 'We shut the gate', 'A speaker']],
  [`/reports/${harm.report}`, ['A title', 'A writer', 'We shut the gate', 'A speaker']],
  ['/sources', ['A source']],
]
const deskPages = (): [string, string[]][] => [
  ['/desk', []], // rows are made as they come into view: all that is on it is seen not to turn anything
  ['/desk/reports', ['A title']],
  [`/desk/reports/${harm.report}`, ['A title', 'We shut the gate']],
  ['/desk/claims', ['A claim']],
  [`/desk/claims/${harm.claim}`, ['A claim', 'We shut the gate']],
  [`/desk/claims/${harm.claim}/checks/new`, ['A claim']],
  ['/desk/stories', ['A story']],
  [`/desk/stories/${harm.story}`, ['A story', 'A claim']],
  ['/desk/sources', ['A source']],
  ['/desk/history', ['A claim']],
]

for (const side of ['readers', 'the desk'] as const)
  test(`text that means harm is shown to ${side} as it is, and turns nothing else round (I4)`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    if (side === 'the desk') await signIn(page, 'noa')
    for (const [path, words] of side === 'readers' ? readers() : deskPages()) {
      await page.goto(path, { waitUntil: 'networkidle' })
      const text = (await page.locator('main').textContent()) ?? ''
      // a source's name is one of its own, so only its beginning is known here
      const missing = words.filter((what) =>
        what === 'A source' ? !text.includes(what) : !isShown(text, what),
      )
      expect({ path, missing }).toEqual({ path, missing: [] })
      expect(await page.evaluate(() => (window as unknown as { ran?: string[] }).ran ?? [])).toEqual([])
      expect(await page.locator('img[src="x"]').count()).toBe(0)
      expect({ path, turned: await page.evaluate(turnedRound) }).toEqual({ path, turned: [] })
    }
  })
