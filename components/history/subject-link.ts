import type { HistorySubject } from '#domain/history/view.ts'

/** Where the desk shows a subject; null for those that have no page of their own. */
export function subjectPath(subject: HistorySubject, id: string): string | null {
  if (subject === 'claim') return `/desk/claims/${id}`
  if (subject === 'story') return `/desk/stories/${id}`
  if (subject === 'report') return `/desk/reports/${id}`
  if (subject === 'actor') return `/desk/actors/${id}`
  if (subject === 'source') return `/desk/sources/${id}`
  if (subject === 'figure') return `/desk/figures/${id}`
  if (subject === 'check') return `/checks/${id}`
  return null
}
