import type { Cast } from './cast.ts'

/**
 * The full name behind a body's short one, as the same text gave it before: its last words ("the League" after "the
 * Sarn League") or its initials. The text as given when nothing fits.
 */
export function fullBodyName(cast: Cast, text: string, before: number): string {
  const lower = text.toLowerCase()
  const full = cast.fullBodies.get(lower)
  return full && full.at < before ? full.name : text
}

/** Short forms of a body's name, lower case: its last words that still name it, and its initials. */
export function shortForms(name: string): string[] {
  const words = name.split(/\s+/)
  if (words.length < 2) return []
  const forms = words.slice(1).map((_, i) => words.slice(i + 1).join(' '))
  const initials = words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('')
  return [...forms.filter((form) => /^\p{Lu}/u.test(form)), ...(initials.length > 1 ? [initials] : [])].map(
    (form) => form.toLowerCase(),
  )
}
