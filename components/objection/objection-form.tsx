'use client'
import { unstable_rethrow } from 'next/navigation'
import { type FormEvent, useActionState, useEffect, useRef, useState, useTransition } from 'react'
import { useFieldProblems } from '#components/desk/problems.ts'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { objectionKinds } from '#domain/objection/view.ts'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { ObjectionProblem } from './objection-problem.tsx'

export type Typed = Partial<Record<string, string>>
/** What became of a try, with what was typed: without script the form is made anew and must hold it. */
export type ObjectionAnswer = { outcome: Outcome<unknown> | null; typed: Typed }
export type ObjectionAction = (before: ObjectionAnswer, form: FormData) => Promise<ObjectionAnswer>
type Props = { locale: Locale; action: ObjectionAction; before: ObjectionAnswer }

/** The form in which a visitor says what is wrong. Nothing typed is lost, with script or without. */
export function ObjectionForm({ locale, action, before }: Props) {
  const t = useWords('objection')
  const c = useWords('common')
  // without script the framework sends the form; with it we do, so that a server that does not answer loses nothing
  const [posted, post] = useActionState(action, before)
  const [answer, setAnswer] = useState<ObjectionAnswer | 'unreached' | null>(null)
  const [sending, startSending] = useTransition()
  const { typed } = posted
  const outcome = answer === 'unreached' ? answer : (answer ?? posted).outcome
  const problem = useFieldProblems(outcome !== 'unreached' && outcome?.kind === 'invalid' ? outcome : null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (outcome) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus()
  }, [outcome])
  function submitted(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const all = new FormData(event.currentTarget)
    if (sending) return
    startSending(async () => {
      try {
        setAnswer(await action(posted, all))
      } catch (error) {
        unstable_rethrow(error) // the way to the page that thanks
        setAnswer('unreached')
      }
    })
  }
  const of = (name: string) => ({ name, defaultValue: typed[name] ?? '', error: problem(name) })
  return (
    <form ref={form} action={post} onSubmit={submitted} noValidate className="grid max-w-measure gap-5">
      <ObjectionProblem outcome={outcome} />
      {['page', 'place', 'prefix', 'suffix'].map((name) => (
        <input key={name} type="hidden" name={name} value={typed[name] ?? ''} readOnly />
      ))}
      <input type="hidden" name="locale" value={locale} />
      <TextArea
        label={t('place')}
        optional={c('optional')}
        hint={t('place hint')}
        rows={2}
        {...of('exact')}
      />
      <Select
        label={t('kind')}
        empty={c('choose')}
        required
        options={objectionKinds.map((value) => ({ value, name: t(`kinds.${value}`) }))}
        {...of('kind')}
      />
      <TextArea
        label={t('words')}
        hint={t('words hint')}
        rows={6}
        required
        className="min-h-32"
        {...of('words')}
      />
      <fieldset className="grid gap-5 sm:grid-cols-2">
        <TextField label={t('name')} optional={c('optional')} autoComplete="name" {...of('name')} />
        <TextField
          label={t('email')}
          optional={c('optional')}
          type="email"
          dir="ltr"
          autoComplete="email"
          {...of('email')}
        />
        <p className="text-12 text-quiet sm:col-span-2">{t('private')}</p>
      </fieldset>
      {/* what fills in every field fills in this one, and is told nothing */}
      <div hidden>
        <TextField label={t('leave empty')} name="website" tabIndex={-1} autoComplete="off" />
      </div>
      <div>
        <Button type="submit" look="primary" aria-disabled={sending}>
          {sending ? t('sending') : t('send')}
        </Button>
      </div>
    </form>
  )
}
