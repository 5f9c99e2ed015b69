import { expect, it } from 'vitest'
import type { InboxText } from '#domain/inbox/view.ts'
import { locales } from '#messages/locales.ts'
import { rowWords } from './row-words.ts'

const text: InboxText = {
  ...{ key: 'unfiled:1', stamp: '0123456789ab', kind: 'unfiled', path: '/desk/reports/new/1' },
  ...{ since: '2026-11-01T10:00:00Z', source: null, title: 'Ferry held', language: 'en', claim: null },
  ...{ effect: { does: 'unread' }, sure: true, weighed: true },
  says: { way: 'feed', feed: 'The Ansela Courier: front', host: 'ansela.example' },
}

it('a row that a feed brought names the feed in every language, held apart from our sentence; its stamp travels with it', () => {
  for (const locale of locales) {
    const [row] = rowWords(locale, 'UTC', [text])
    expect(row!.what).toContain('\u2068The Ansela Courier: front\u2069')
    expect(row!.stamp).toBe('0123456789ab')
  }
})
