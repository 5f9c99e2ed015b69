'use client'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useWords } from '#messages/words.tsx'
import { DoorProblem } from './door-problem.tsx'
import { type DoorAction, useDoor } from './use-door.ts'

/** Email and password. */
export function SignInForm({ action, locale, next }: { action: DoorAction; locale: string; next: string }) {
  const t = useWords('signin')
  const { answer, sending, problem, form } = useDoor(action)
  return (
    <form {...form} className="grid gap-4">
      <DoorProblem outcome={answer} fields={['email', 'password']} />
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="locale" value={locale} />
      <TextField
        label={t('email')}
        name="email"
        type="email"
        dir="ltr"
        autoComplete="username"
        autoFocus
        required
        error={problem('email')}
      />
      <TextField
        label={t('password')}
        name="password"
        type="password"
        dir="ltr"
        autoComplete="current-password"
        required
        error={problem('password')}
      />
      <div>
        <Button type="submit" look="primary" aria-disabled={sending}>
          {sending ? t('sending') : t('submit')}
        </Button>
      </div>
      <p className="text-12 text-quiet">{t('no account')}</p>
    </form>
  )
}
