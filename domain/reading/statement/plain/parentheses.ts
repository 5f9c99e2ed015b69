import type { View } from './view.ts'

/** A word or two between parentheses: "Heinz Aubry (CDU)". */
export function inParentheses(view: View, index: number): boolean {
  const clause = view.clauses[index]
  if (!clause || clause.to - clause.from > 4) return false
  return view.pieces[clause.from - 1]?.low === '(' && view.pieces[clause.to]?.low === ')'
}
