'use client'
import { useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useSave } from '#components/desk/use-save.ts'
import { Button } from '#components/ui/button.tsx'
import { Dir } from '#components/ui/dir.tsx'
import type { ObjectionView } from '#domain/objection/view.ts'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { SettleForm } from './settle-form.tsx'

type Write = (input: object) => Promise<Outcome<{ version: number }>>
export type ObjectionActions = { answer: Write; erase: Write }
type Props = {
  locale: Locale
  objection: ObjectionView
  kind: string
  href: string
  at: string
  times: string
  actions: ObjectionActions
}

/** One objection: the place, what is said to be wrong, who says so, and what the desk makes of it. */
export function DeskObjection({ locale, objection, kind, href, at, times, actions }: Props) {
  const t = useWords('objection.desk')
  const { id, about, quote, place, words, senders: known } = objection
  const [version, setVersion] = useState(objection.version)
  const [settled, setSettled] = useState(objection.settled)
  const [said, setSaid] = useState(objection.settled?.note ?? '')
  const [senders, setSenders] = useState(known)
  const { save, sending, failure } = useSave()
  const erase = () =>
    void save(
      () => actions.erase({ objection: id, version }),
      (now) => {
        setVersion(now.version)
        setSenders([])
      },
    )
  const reopen = () =>
    void save(
      () => actions.answer({ objection: id, version, state: 'open' }),
      (now) => {
        setVersion(now.version)
        setSettled(null)
      },
    )
  return (
    <li className="grid gap-1.5 border-b border-hairline py-3" data-objection={id}>
      <p className="flex flex-wrap items-baseline gap-x-3 text-12 text-quiet">
        <span className="font-medium text-ink">{kind}</span>
        <span>{at}</span>
        {times && <span>{times}</span>}
        {place && !quote && <span>{t('beside')}</span>}
      </p>
      <p>
        <a href={href} data-row className="link font-medium" title={t('open')}>
          {about ? <Dir language={about.language}>{about.name}</Dir> : <bdi dir="ltr">{objection.page}</bdi>}
        </a>
      </p>
      {quote && (
        <blockquote className="max-w-measure border-s-2 border-edge ps-3 font-reading">
          <span className="text-quiet">
            <Dir>{quote.prefix ?? ''}</Dir>
          </span>
          <mark className="bg-accent-soft text-ink">
            <Dir>{quote.exact}</Dir>
          </mark>
          <span className="text-quiet">
            <Dir>{quote.suffix ?? ''}</Dir>
          </span>
        </blockquote>
      )}
      <p className="max-w-measure whitespace-pre-wrap">
        <Dir>{words}</Dir>
      </p>
      {senders.length > 0 && (
        <div className="flex flex-wrap items-center gap-x-3 text-14">
          <span className="text-quiet">{t('from')}</span>
          {senders.map((one) => (
            <span key={one.id}>
              <Dir>{[one.name, one.email && `<${one.email}>`].filter(Boolean).join(' ')}</Dir>
            </span>
          ))}
          <Button look="quiet" aria-disabled={sending} onClick={erase}>
            {t('erase')}
          </Button>
        </div>
      )}
      {settled ? (
        <div className="flex flex-wrap items-center gap-x-3 text-14" role="status">
          <span className="font-medium">
            {settled.byName ? t('settled', { name: `\u2068${settled.byName}\u2069` }) : t('done')}
          </span>
          <Dir>{settled.note}</Dir>
          <Button look="quiet" aria-disabled={sending} onClick={reopen}>
            {t(objection.settled ? 'reopen' : 'undo')}
          </Button>
        </div>
      ) : (
        <SettleForm
          locale={locale}
          objection={id}
          version={version}
          before={said}
          action={actions.answer}
          onSettled={(note, now) => {
            setVersion(now)
            setSaid(note)
            setSettled({ note, byName: '', at: '' })
          }}
        />
      )}
      <FormFailure failure={failure} locale={locale} />
    </li>
  )
}
