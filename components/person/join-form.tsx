'use client'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useWords } from '#messages/words.tsx'
import { DoorProblem } from './door-problem.tsx'
import { type DoorAction, useDoor } from './use-door.ts'

type Props = {
  action: DoorAction
  locale: string
  token: string
  /** the address that the link was made for; null when it fits any */
  email: string | null
}

/** Makes the account that a link offers. */
export function JoinForm({ action, locale, token, email }: Props) {
  const t = useWords('signin')
  const { answer, sending, problem, form } = useDoor(action)
  return (
    <form {...form} className="grid gap-4">
      <DoorProblem outcome={answer} fields={['name', 'email', 'password']} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="locale" value={locale} />
      <TextField
        label={t('join.name')}
        hint={t('join.name hint')}
        name="name"
        autoComplete="name"
        autoFocus
        required
        error={problem('name')}
      />
      <TextField
        label={t('email')}
        hint={email ? t('join.email fixed') : undefined}
        name="email"
        type="email"
        dir="ltr"
        autoComplete="username"
        required
        readOnly={email !== null}
        defaultValue={email ?? ''}
        className={email ? 'bg-raised' : ''}
        error={problem('email')}
      />
      <TextField
        label={t('password')}
        hint={t('join.password hint')}
        name="password"
        type="password"
        dir="ltr"
        autoComplete="new-password"
        required
        minLength={12}
        error={problem('password')}
      />
      <div>
        <Button type="submit" look="primary" aria-disabled={sending}>
          {sending ? t('sending') : t('join.submit')}
        </Button>
      </div>
    </form>
  )
}
