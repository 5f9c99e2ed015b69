'use client'
import { useState } from 'react'
import { useDeskContext } from '#components/desk/desk-context.tsx'
import { FailureNotice } from '#components/desk/failure.tsx'
import { formActs } from '#components/desk/form-acts.ts'
import { isSave, keyOf } from '#components/desk/keys.ts'
import { useKey } from '#components/desk/use-key.ts'
import type { Failure } from '#components/desk/use-send.ts'
import { Button } from '#components/ui/button.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { StanceValue } from '#domain/statement/view.ts'
import { useWords } from '#messages/words.tsx'
import { DraftCandidate } from './draft-candidate.tsx'
import { DraftClaim } from './draft-claim.tsx'
import { DraftSpeaker } from './draft-speaker.tsx'
import type { DeskDraft } from './draft-wording.ts'
import { Quote } from './quote.tsx'
import { useCandidates } from './use-candidates.ts'

const signs: Record<string, StanceValue> = {
  '+': 'affirms',
  '=': 'affirms',
  '-': 'denies',
  '−': 'denies',
  '±': 'conditional',
  '~': 'conditional',
}

/** Ties a draft to a claim: one of the likeliest, picked by its number, or a new one worded in place. */
export function DraftTie({ draft }: { draft: DeskDraft }) {
  const desk = useDeskContext()
  const t = useWords('desk.tie')
  const { candidates, failure, retry } = useCandidates(desk.report.id, draft.id)
  const [chosen, setChosen] = useState(0)
  const [values, setValues] = useState<Record<string, StanceValue>>({})
  const [wording, setWording] = useState(false)
  const [refused, setRefused] = useState<Failure | null>(null)
  const list = candidates ?? []
  const candidate = list[chosen]
  const stanceOf = ({ id, stance }: (typeof list)[number]): StanceValue =>
    values[id] ?? draft.stances.find((tied) => tied.claimId === id)?.value ?? stance.value

  async function tie(): Promise<void> {
    if (candidate) setRefused(await desk.tie(draft, candidate.id, stanceOf(candidate)))
  }
  useKey((event) => {
    const key = keyOf(event)
    const sign = key ? signs[key] : undefined
    if (wording) return false
    if (event.key === 'Escape') desk.start({ kind: 'read' })
    else if (isSave(event) || event.key === 'Enter') void tie()
    else if (key === 'n') setWording(true)
    else if (key === 'j' || key === 'ArrowDown') setChosen(Math.min(list.length - 1, chosen + 1))
    else if (key === 'k' || key === 'ArrowUp') setChosen(Math.max(0, chosen - 1))
    else if (key && /^[1-9]$/.test(key) && Number(key) <= list.length) setChosen(Number(key) - 1)
    else if (sign && candidate) setValues({ ...values, [candidate.id]: sign })
    else return false
    return true
  })

  return (
    <section aria-label={t('title')} className="grid gap-3 py-2">
      <h2 className="border-b border-ink pb-1.5 font-medium">{t('title')}</h2>
      <div className="text-12 text-quiet">
        <Quote language={draft.language} quoted={false} size="desk">
          <span className="line-clamp-3">{draft.words}</span>
        </Quote>
        <DraftSpeaker chain={draft.chain} brief />
      </div>
      {wording ? (
        <DraftClaim draft={draft} onLeave={() => setWording(false)} />
      ) : (
        <>
          {!candidates && !failure && <Skeleton label={t('looking')} />}
          {failure && <FailureNotice failure={failure} retry={retry} />}
          {candidates?.length === 0 && <p className="text-quiet">{t('none')}</p>}
          <ol>
            {list.map((each, index) => (
              <DraftCandidate
                key={each.id}
                candidate={each}
                number={index + 1}
                chosen={index === chosen}
                tied={draft.stances.some((stance) => stance.claimId === each.id)}
                value={stanceOf(each)}
                onChoose={() => setChosen(index)}
                onValue={(value) => setValues({ ...values, [each.id]: value })}
              />
            ))}
          </ol>
          {refused && <FailureNotice failure={refused} retry={() => void tie()} />}
          <div className={formActs}>
            <Button look="primary" keys="Enter" disabled={!candidate} onClick={() => void tie()}>
              {t('save')}
            </Button>
            <Button keys="n" onClick={() => setWording(true)}>
              {t('new claim')}
            </Button>
            <Button keys="Escape" onClick={() => desk.start({ kind: 'read' })}>
              {t('leave')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
