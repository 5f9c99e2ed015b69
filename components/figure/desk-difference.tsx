'use client'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useSave } from '#components/desk/use-save.ts'
import { Button } from '#components/ui/button.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { toast } from '#components/ui/toast.tsx'
import { type DifferenceType, differenceTypes } from '#domain/figure/difference.ts'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { DeskDifferenceForm } from './desk-difference-form.tsx'
import type { Compared, Deciding, Denial, DifferenceRow } from './desk-differences.tsx'

type Props = {
  locale: Locale
  figure: { id: string; version: number }
  row: DifferenceRow
  here: boolean
  chosen: DifferenceType | null
  onChoose: (type: DifferenceType | null) => void
  onFocus: () => void
  denials: readonly Denial[]
  action: (deciding: Deciding) => Promise<Outcome<{ version: number }>>
}

/** Two values that differ: what the rule suggests, the six answers, and the form of the one that is chosen. */
export function DeskDifference(props: Props) {
  const { locale, figure, row, here, chosen, onChoose, onFocus, denials, action } = props
  const t = useWords('figure')
  const someone = useWords('claim.form')('someone')
  const { save, sending, failure } = useSave()
  const decided = row.decided
  const { a, b } = row
  const answer = (given: Pick<Deciding, 'type' | 'reasons' | 'denies'>, done: () => void) =>
    void save(
      () => action({ figure: figure.id, version: figure.version, a: a.id, b: b.id, ...given }),
      () => {
        done()
        onChoose(null)
        toast(t(given.type ? 'desk.recorded' : 'desk.opened'))
      },
    )
  return (
    <li
      className={`grid gap-2 border-b border-hairline py-3 ${here ? 'focus-within:bg-raised' : ''}`}
      onFocus={onFocus}
    >
      <fieldset className="grid gap-2">
        <legend className="sr-only">{t('desk.answer', { a: a.amount, b: b.amount })}</legend>
        <div className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
          <Side value={a} />
          <Side value={b} />
        </div>
        <p className="text-12 text-quiet">
          {decided
            ? decided.words
            : `${t('desk.suggested', { type: t(`difference.${row.suggested}`) })}. ${row.why}`}
        </p>
        <div className="flex flex-wrap gap-2">
          {differenceTypes.map((type, index) => (
            <Button
              key={type}
              look={(chosen ?? decided?.type) === type ? 'primary' : 'plain'}
              aria-pressed={(chosen ?? decided?.type) === type}
              keys={here ? String(index + 1) : undefined}
              onClick={() => onChoose(type)}
            >
              {t(`difference.${type}`)}
            </Button>
          ))}
          {decided && !chosen && (
            <Button
              look="quiet"
              disabled={sending}
              onClick={() => answer({ type: null, reasons: '', denies: null }, () => undefined)}
            >
              {t('desk.reopen')}
            </Button>
          )}
        </div>
      </fieldset>
      {chosen && (
        <DeskDifferenceForm
          name={row.key}
          type={chosen}
          first={decided?.reasons ?? ''}
          denials={chosen === 'true conflict' ? denials : []}
          failure={failure}
          sending={sending}
          onAnswer={answer}
          onLeave={() => onChoose(null)}
        />
      )}
      {failure?.kind === 'conflict' && (
        <Notice kind="warn" title={t('desk.conflict', { by: failure.by ?? someone })} />
      )}
      <FormFailure failure={failure} locale={locale} fields={['reasons']} />
    </li>
  )
}

/** One of the two: the value, who reports it, of what time. */
function Side({ value: { id, amount, source, time } }: { value: Compared }) {
  return (
    <p>
      <a href={`#v-${id}`} className="font-medium decoration-edge underline-offset-4 hover:underline">
        {amount}
      </a>
      <span className="block text-12 text-quiet">
        <Dir>{source}</Dir> · {time}
      </span>
    </p>
  )
}
