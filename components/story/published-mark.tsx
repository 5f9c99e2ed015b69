import { Eye, EyeOff } from 'lucide-react'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** Whether readers see a story: a shape and a word. */
export function PublishedMark({ locale, published }: { locale: Locale; published: boolean }) {
  const Mark = published ? Eye : EyeOff
  return (
    <span className={`inline-flex items-center gap-1.5 ${published ? 'text-accent' : 'text-quiet'}`}>
      <Mark aria-hidden="true" className="size-4" />
      {translator(locale, 'story')(published ? 'published' : 'draft')}
    </span>
  )
}
