import type { CastReliance } from './types.ts'

/** Which statements rest on which; a target outside the record is named by source and, where the text gives it, day. */
export const reliances: CastReliance[] = [
  {
    from: 'courier-offer.rejected',
    to: { source: 'lumera-gazette', date: '2026-09-02' },
    kind: 'cites',
    foundBy: 'reading',
  },
  {
    from: 'courier-ilmar.killing-22',
    to: { statement: 'wire-ilmar.killing-22' },
    kind: 'reprints',
    foundBy: 'copies',
  },
  { from: 'courier-ilmar.shell', to: { statement: 'wire-ilmar.shell' }, kind: 'reprints', foundBy: 'copies' },
  {
    from: 'post-ilmar.blast-at-640',
    to: { statement: 'wire-ilmar.blast-at-640' },
    kind: 'same text',
    foundBy: 'copies',
  },
  {
    from: 'post-ilmar.we-have-22',
    to: { statement: 'wire-ilmar.we-have-22' },
    kind: 'same text',
    foundBy: 'copies',
  },
  { from: 'post-ilmar.shell', to: { statement: 'wire-ilmar.shell' }, kind: 'same text', foundBy: 'copies' },
  {
    from: 'hed-ilmar.engineers-held',
    to: { statement: 'post-ilmar.engineers-held' },
    kind: 'cites',
    foundBy: 'reading',
  },
  {
    from: 'hed-ilmar.visited-lumera',
    to: { source: 'sextant', date: '2026-09-02' },
    kind: 'cites',
    foundBy: 'reading',
  },
  {
    from: 'hed-ilmar.visit-denied',
    to: { statement: 'front-no-halt.not-in-lumera' },
    kind: 'cites',
    foundBy: 'reading',
  },
  {
    from: 'difaf-interview.forty-five',
    to: { statement: 'ward-toll.forty-five' },
    kind: 'cites',
    foundBy: 'reading',
  },
  {
    from: 'courier-vote.the-engineers',
    to: { statement: 'front-no-halt.no-engineers' },
    kind: 'cites',
    foundBy: 'editor',
  },
  {
    from: 'courier-vote.boats-first',
    to: { statement: 'front-no-halt.demand' },
    kind: 'cites',
    foundBy: 'editor',
  },
  {
    from: 'courier-vote.fuel-barge',
    to: { statement: 'hed-ilmar.fuel-barge' },
    kind: 'cites',
    foundBy: 'reading',
  },
  {
    from: 'hed-offer.rejected-same-day',
    to: { source: 'lumera-gazette', date: null },
    kind: 'cites',
    foundBy: 'reading',
  },
  {
    from: 'hed-offer.was-in-lumera',
    to: { statement: 'difaf-interview.i-was-there' },
    kind: 'cites',
    foundBy: 'reading',
  },
  {
    from: 'hed-offer.if-open',
    to: { statement: 'difaf-interview.if-open' },
    kind: 'cites',
    foundBy: 'reading',
  },
  {
    from: 'hed-offer.water-if',
    to: { statement: 'night-shift-mines.if-crews' },
    kind: 'cites',
    foundBy: 'editor',
  },
]
