import type { View } from './view.ts'

/** The words of a stretch; after Arabic "to" the article gets back the letter it loses there. */
export function textOf(view: View, from: number, to: number): string {
  if (to <= from) return ''
  const { text, low, joined, start } = view.pieces[from]!
  const lost = joined && low.startsWith('ال') && text.startsWith('ل') ? 'ا' : ''
  return lost + view.doc.text.slice(start, view.pieces[to - 1]!.end)
}
