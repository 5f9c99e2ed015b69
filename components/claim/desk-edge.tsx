'use client'
import type { Failure } from '#components/desk/use-send.ts'
import { Button } from '#components/ui/button.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { useWords } from '#messages/words.tsx'

export type EdgeRow = {
  key: string
  a: { key: string; name: string; statement: string | null }
  b: { key: string; name: string; statement: string | null }
  /** the rule that makes the two possibly one, in words */
  why: string
  verdict: 'same' | 'different' | null
  version: number
}
type Props = {
  edge: EdgeRow
  here: boolean
  sending: boolean
  failure: Failure | null
  /** what was tried and met a conflict */
  tried: boolean | null
  onFocus: () => void
  onDecide: (same: boolean) => void
  onLeave: () => void
}

/** One pair: the two origins, why they may be one, and the two answers; the one in force is pressed. */
export function DeskEdge({ edge, here, sending, failure, tried, onFocus, onDecide, onLeave }: Props) {
  const t = useWords('claim.edges')
  const form = useWords('claim.form')
  const claim = useWords('claim')
  const held = (verdict: EdgeRow['verdict']) => t(verdict ? `held ${verdict}` : 'open')
  const answer = (same: boolean) => {
    const inForce = edge.verdict === (same ? 'same' : 'different')
    return (
      <Button
        look={inForce ? 'primary' : 'plain'}
        aria-pressed={inForce}
        keys={same ? 's' : 'd'}
        aria-disabled={sending}
        onClick={() => onDecide(same)}
      >
        {t(same ? 'same' : 'different')}
      </Button>
    )
  }
  return (
    <li
      className={`grid gap-2 border-b border-hairline py-2 ${here ? 'focus-within:bg-raised' : ''}`}
      onFocus={onFocus}
    >
      <fieldset className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <legend className="sr-only">{t('answer', { a: edge.a.name, b: edge.b.name })}</legend>
        <div className="min-w-48 grow basis-64">
          <p className="font-medium">
            <Filled
              words={claim('pair', { a: hole(0), b: hole(1) })}
              parts={[<Origin key="a" origin={edge.a} />, <Origin key="b" origin={edge.b} />]}
            />
          </p>
          <p className="text-12 text-quiet">{edge.verdict ? held(edge.verdict) : edge.why}</p>
        </div>
        <div className="flex gap-2">
          {answer(true)}
          {answer(false)}
        </div>
      </fieldset>
      {failure?.kind === 'conflict' && tried !== null && (
        <Notice
          kind="warn"
          title={t('conflict title', { by: failure.by ?? form('someone') })}
          safe={t('conflict kept', {
            theirs: held(edge.verdict),
            mine: t(tried ? 'held same' : 'held different'),
          })}
        >
          <Button onClick={() => onDecide(tried)}>{form('save mine')}</Button>
          <Button onClick={onLeave}>{form('keep theirs')}</Button>
        </Notice>
      )}
    </li>
  )
}

function Origin({ origin }: { origin: EdgeRow['a'] }) {
  if (!origin.statement) return <Dir>{origin.name}</Dir>
  return (
    <a href={`#s-${origin.statement}`} className="decoration-edge underline-offset-4 hover:underline">
      <Dir>{origin.name}</Dir>
    </a>
  )
}
