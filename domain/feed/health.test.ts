import { expect, it } from 'vitest'
import { healthOf, type Standing } from './health.ts'

const now = new Date('2031-05-09T10:00:00Z')
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const feed: Standing = {
  ...{ state: 'active', polledAt: ago(1), lastItemAt: ago(2), createdAt: ago(5000), failures: 0 },
  ...{ itemsAWeek: 20, quietHours: null, wasRead: true },
}
it.each([
  [{}, 'well'],
  [{ failures: 2 }, 'well'],
  [{ failures: 3 }, 'failing'],
  [{ failures: 1, wasRead: false }, 'failing'],
  [{ failures: 0, wasRead: false }, 'not asked yet'],
  [{ lastItemAt: ago(170) }, 'silent'],
  [{ lastItemAt: ago(5), quietHours: 4 }, 'silent'],
  [{ lastItemAt: ago(170), quietHours: 200 }, 'well'],
  [{ lastItemAt: null, itemsAWeek: 0 }, 'silent'],
  [{ lastItemAt: null, itemsAWeek: 0, createdAt: ago(5) }, 'well'],
  [{ polledAt: null }, 'not asked yet'],
  [{ state: 'paused', failures: 9 }, 'paused'],
  [{ state: 'gone' }, 'gone'],
] as const)('a feed with %o does %s', (change, health) =>
  expect(healthOf({ ...feed, ...change }, now)).toBe(health),
)
