'use client'
import { Button } from '#components/ui/button.tsx'
import { useWords } from '#messages/words.tsx'
import { DoorProblem } from './door-problem.tsx'
import { PasswordField } from './password-field.tsx'
import { type DoorAction, useDoor } from './use-door.ts'

type Props = { action: DoorAction; locale: string; token: string; email: string }

/** Sets a password by a link. The address stands in it so that password keepers know whose it is. */
export function ResetForm({ action, locale, token, email }: Props) {
  const t = useWords('account')
  const words = useWords('signin')
  const { answer, sending, problem, form } = useDoor(action)
  return (
    <form {...form} className="grid gap-4">
      <DoorProblem outcome={answer} fields={['password']} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <PasswordField
        label={t('password.new')}
        hint={words('join.password hint')}
        error={problem('password')}
        fresh
      />
      <div>
        <Button type="submit" look="primary" aria-disabled={sending}>
          {t('door.reset submit')}
        </Button>
      </div>
    </form>
  )
}
