import type { ReactNode } from 'react'
import { pageMarkup } from './page-markup.ts'
import { WrittenText } from './written-text.tsx'

/** A part of a reader page that nothing in the browser changes, handed over as text: made once, and cheap to carry. */
export function Written({ children }: { children: ReactNode }) {
  return <WrittenText html={pageMarkup(children)} />
}
