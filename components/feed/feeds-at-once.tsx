'use client'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useSave } from '#components/desk/use-save.ts'
import { Button } from '#components/ui/button.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

type State = 'active' | 'paused'
type Set = (input: { feeds: string[]; state: State }) => Promise<Outcome<{ changed: string[] }>>
type Props = { locale: Locale; set: Set; children: ReactNode }

const boxes = (form: HTMLFormElement | null) => [
  ...(form?.querySelectorAll<HTMLInputElement>('input[name=feed]') ?? []),
]

/** Pauses the feeds that are chosen in a table, or has them asked again. */
export function FeedsAtOnce({ locale, set, children }: Props) {
  const t = useWords('feeds.at once')
  const feeds = useWords('feeds')
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [chosen, setChosen] = useState(0)
  const { save, sending, failure } = useSave()
  const count = () => setChosen(boxes(form.current).filter(({ checked }) => checked).length)
  // what was ticked before this ran nobody has counted
  useEffect(() => setChosen(boxes(form.current).filter(({ checked }) => checked).length), [])
  const choose = (checked: boolean) => {
    for (const box of boxes(form.current)) box.checked = checked
    count()
  }
  const turn = (state: State, of: string[], undo?: State) =>
    void save(
      () => set({ feeds: of, state }),
      ({ changed }) => {
        const back = () => turn(undo!, changed)
        const canUndo = undo && changed.length > 0
        toast(t(state, { count: changed.length }), canUndo ? { name: feeds('undo'), run: back } : undefined)
        choose(false)
        router.refresh()
      },
    )
  const run = (state: State, undo?: State) => () => {
    const of = boxes(form.current).flatMap(({ checked, value }) => (checked ? [value] : []))
    if (of.length > 0) turn(state, of, undo)
  }
  const off = sending || chosen === 0
  const dim = off ? 'opacity-50' : ''
  return (
    <form ref={form} onChange={count} onSubmit={(event) => event.preventDefault()} className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Button look="quiet" onClick={() => choose(chosen === 0)}>
          {chosen === 0 ? t('all') : t('none')}
        </Button>
        <Button aria-disabled={off} className={dim} onClick={run('paused', 'active')}>
          {feeds('pause')}
        </Button>
        <Button aria-disabled={off} className={dim} onClick={run('active')}>
          {feeds('resume')}
        </Button>
        <span role="status" className="text-quiet">
          {t('chosen', { count: chosen })}
        </span>
      </div>
      <FormFailure failure={failure} locale={locale} fields={[]} />
      {children}
    </form>
  )
}
