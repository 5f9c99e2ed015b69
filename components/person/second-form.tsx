'use client'
import Link from 'next/link'
import { Button } from '#components/ui/button.tsx'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { CodeField } from './code-field.tsx'
import { DoorProblem } from './door-problem.tsx'
import { type DoorAction, useDoor } from './use-door.ts'

/** The second step of signing in. */
export function SecondForm({ action, locale, next }: { action: DoorAction; locale: Locale; next: string }) {
  const t = useWords('account.door')
  const words = useWords('signin')
  const { answer, sending, problem, form } = useDoor(action)
  return (
    <form {...form} className="grid gap-4">
      <DoorProblem outcome={answer} fields={['code']} />
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="locale" value={locale} />
      <CodeField label={t('code')} error={problem('code')} />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" look="primary" aria-disabled={sending}>
          {sending ? words('sending') : words('submit')}
        </Button>
        <Link href={localePath(locale, '/sign-in')} className="link text-14">
          {t('again')}
        </Link>
      </div>
    </form>
  )
}
