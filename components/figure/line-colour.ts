/** Colours of the record's own set, told apart by the colour-blind; the letter says the same. After five they are ink. */
const colours = [
  'text-accent',
  'text-mark-disputed',
  'text-mark-corroborated',
  'text-mark-denied',
  'text-mark-confirmed',
]

export const lineColour = (at: number): string => colours[at] ?? 'text-ink'
