import { expect, it } from 'vitest'
import type { InboxText } from '#domain/inbox/view.ts'
import { locales } from '#messages/locales.ts'
import { rowWords } from './row-words.ts'

const text: InboxText = {
  ...{ key: 'unfiled:1', stamp: '0123456789ab', kind: 'unfiled', path: '/desk/reports/new/1' },
  ...{ since: '2026-11-01T10:00:00Z', source: null, title: 'Ferry held', language: 'en', claim: null },
  ...{ effect: { does: 'unread' }, sure: true },
  says: { way: 'feed', feed: 'The Ansela Courier: front', host: 'ansela.example' },
}

it('a row that a feed brought names the feed in every language, held apart from our sentence; its stamp travels with it', () => {
  for (const locale of locales) {
    const [row] = rowWords(locale, 'UTC', [text])
    expect(row!.what).toContain('\u2068The Ansela Courier: front\u2069')
    expect(row!.stamp).toBe('0123456789ab')
  }
})

const words = (over: Partial<InboxText>) => rowWords('en', 'UTC', [{ ...text, ...over }])[0]!

it('names the claim beside a title that is not the claim itself', () => {
  const claim = { id: 'c', wording: 'Ferry held', language: 'en' }
  expect(words({ claim }).about).toBeNull()
  expect(words({ claim, title: 'Harbour' }).about).toEqual({ wording: 'Ferry held', language: 'en' })
})

it('tells a title in a language that nobody knows from one of our own', () => {
  expect(words({ language: null })).toMatchObject({ title: 'Ferry held', language: '' })
  expect(words({ title: null })).toMatchObject({ title: 'Without a title', language: null })
})

it('says what settling it could do no surer than it is known', () => {
  const effect = { does: 'status', from: 'unverified', to: 'disputed' } as const
  expect(words({ effect }).why).toMatch(/^Would make a claim/)
  expect(words({ effect, sure: false }).why).toMatch(/^Could make a claim/)
  expect(words({ effect: { does: 'unweighed' } }).why).toBe('Not weighed yet')
  expect(words({ effect: { does: 'nothing' } }).why).not.toBe('Not weighed yet')
})

it('says how many reports cannot be looked at, and why; what a feed left out, each with how many', () => {
  const look = words({ kind: 'look', says: { count: 3, why: 'refused' } })
  expect(look.what).toBe('3 reports cannot be looked at again: the site does not give this page to us')
  expect(words({ kind: 'look', says: { count: 1, why: 'what nobody knows' } }).what).toContain('of its own')
  const left = words({ kind: 'left', says: { paywall: 2, teaser: 0, other: 1, forbidden: 3 } })
  expect(left.what).toBe('2 items behind a paywall · 1 that is no article · 3 items kept out by robots.txt')
  expect(words({ kind: 'feed', says: { state: 'silent', failures: 0 } }).what).toMatch(/^Nothing new/)
})

it('holds both names of a possible edge apart from our sentence', () => {
  const says = { kind: 'citation', why: 'cites', a: 'الميناء', b: 'The Ledger' }
  expect(words({ kind: 'edge', says })).toMatchObject({
    title: '\u2068الميناء\u2069 cites \u2068The Ledger\u2069',
    language: null,
  })
})
