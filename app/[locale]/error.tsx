'use client'
import { useParams } from 'next/navigation'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import ar from '#messages/ar/broken.json' with { type: 'json' }
import en from '#messages/en/broken.json' with { type: 'json' }
import he from '#messages/he/broken.json' with { type: 'json' }
import { asLocale } from '#messages/locales.ts'

const words = { en, ar, he }

/** A page that failed. The number is the one in the server's log. */
export default function Broken({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const locale = asLocale(String(useParams().locale))
  const t = words[locale]
  return (
    <EmptyState page title={t.title} text={`${t.text} ${t.todo.replace('{digest}', error.digest ?? '–')}`}>
      <Button onClick={reset}>{t.retry}</Button>
    </EmptyState>
  )
}
