'use client'
import { useEffect, useState } from 'react'
import { useSend } from '#components/desk/use-send.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { DoorProblem } from './door-problem.tsx'
import { givePasskey, hasPasskeys } from './passkey.ts'

type Props = {
  locale: Locale
  next: string
  options: () => Promise<Outcome<unknown>>
  enter: (answer: object, where: { next: string; locale: string }) => Promise<Outcome<never>>
}

/** Signs in with a passkey. Not shown where the browser has none: it would lead nowhere. */
export function PasskeyButton({ locale, next, options, enter }: Props) {
  const t = useWords('account')
  const [able, setAble] = useState(false)
  const [stopped, setStopped] = useState(false)
  const [problem, setProblem] = useState<Outcome<never> | null>(null)
  const { send, sending } = useSend()
  useEffect(() => setAble(hasPasskeys()), [])
  if (!able) return null
  async function press() {
    setStopped(false)
    setProblem(null)
    const asked = await send(() => options())
    if (asked.kind !== 'ok') return setProblem(asked.kind === 'unreached' ? null : asked)
    const answer = await givePasskey(asked.value)
    if (!answer) return setStopped(true)
    const outcome = await send(() => enter(answer, { next, locale }))
    if (outcome.kind !== 'unreached') setProblem(outcome)
  }
  return (
    <div className="grid gap-3 border-t border-hairline pt-4">
      {stopped && <Notice kind="warn" title={t('passkey.stopped')} />}
      <DoorProblem outcome={problem} fields={[]} />
      <div>
        <Button onClick={() => void press()} aria-disabled={sending}>
          {t('passkey.sign in')}
        </Button>
      </div>
    </div>
  )
}
