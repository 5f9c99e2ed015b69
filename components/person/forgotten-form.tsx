'use client'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { Outcome } from '#domain/outcome.ts'
import { useWords } from '#messages/words.tsx'
import { DoorProblem } from './door-problem.tsx'
import { type DoorAction, useDoor } from './use-door.ts'

type Props = { action: (before: Outcome<null> | null, form: FormData) => Promise<Outcome<null>> }

/** Asks for a link by mail. What is answered tells nobody who has an account. */
export function ForgottenForm({ action }: Props) {
  const t = useWords('account.door')
  const words = useWords('signin')
  const { answer, sending, problem, form } = useDoor(action as DoorAction)
  if ((answer as Outcome<null> | null)?.kind === 'ok')
    return <Notice title={t('sent')} todo={t('sent todo')} />
  return (
    <form {...form} className="grid gap-4">
      <DoorProblem outcome={answer} fields={['email']} />
      <TextField
        label={words('email')}
        name="email"
        type="email"
        dir="ltr"
        autoComplete="username"
        required
        error={problem('email')}
      />
      <div>
        <Button type="submit" look="primary" aria-disabled={sending}>
          {t('send')}
        </Button>
      </div>
    </form>
  )
}
