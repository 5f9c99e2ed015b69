'use client'
import { useEffect, useState } from 'react'
import { useKey } from '#components/desk/use-key.ts'
import { Button } from '#components/ui/button.tsx'
import { Progress } from '#components/ui/progress.tsx'
import { type Step, steps } from '#domain/report/waiting.ts'
import { useWords } from '#messages/words.tsx'
import type { Way } from './use-bring-in.ts'

/** After this many seconds the wait is explained. */
const LONG = 4

/** What is being done with what was brought in, how far it is, and the way to stop it. */
export function Working({ way, step, stop }: { way: Way; step: Step | 'sending'; stop: () => void }) {
  const t = useWords('report.bring')
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((count) => count + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  useKey((event) => {
    if (event.key !== 'Escape') return false
    stop()
    return true
  })
  const needed = way === 'link' ? steps : steps.slice(1)
  const at = step === 'sending' ? 0 : needed.indexOf(step)
  return (
    <div className="grid gap-2" aria-live="polite">
      <Progress
        label={t(`step.${step === 'sending' && way === 'link' ? 'fetching' : step}`)}
        done={at + 0.5}
        total={needed.length}
        words={t('step of', { step: at + 1, steps: needed.length })}
      >
        <Button keys="Escape" onClick={stop}>
          {t('stop')}
        </Button>
      </Progress>
      {seconds >= LONG && (
        <p className="text-12 text-quiet">{t(way === 'link' ? 'slow site' : 'long text')}</p>
      )}
    </div>
  )
}
