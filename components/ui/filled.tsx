import { Fragment, type ReactNode } from 'react'

/** What to give a message in place of a value that is an element: `Filled` puts the element there. */
export const hole = (index: number): string => String.fromCharCode(0xe000 + index)

/** A message with elements in the places it leaves for them, in the order its own language wants. */
export function Filled({ words, parts }: { words: string; parts: readonly ReactNode[] }) {
  return words.split(/([\ue000-\ue00f])/).map((piece, index) => {
    const code = piece.charCodeAt(0) - 0xe000
    const key = `${index}`
    return <Fragment key={key}>{code >= 0 && code < 16 ? parts[code] : piece}</Fragment>
  })
}
