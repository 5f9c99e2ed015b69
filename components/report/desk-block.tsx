'use client'
import { memo } from 'react'
import type { Block } from '#domain/reading/types.ts'
import type { Mode } from '#domain/statement/view.ts'
import { type DeskMark, type DeskRun, deskRuns, type Light, type Weight } from './desk-runs.ts'

type Props = {
  block: Block
  text: string
  /** a code point as an offset into the text as the browser holds it */
  unit: (point: number) => number
  marks: readonly DeskMark[]
  lights: readonly Light[]
}

const styles: Record<Mode, string> = {
  quoted: 'mark',
  'partly quoted': 'mark',
  paraphrased: 'mark mark-paraphrased',
  narrated: 'mark mark-narrated',
}
const weights: Record<Weight, string> = {
  open: 'decoration-accent',
  confirmed: 'decoration-ink decoration-1',
  doubtful: 'decoration-edge decoration-1',
}
const lit: Record<Light['role'], string> = {
  content: 'bg-accent-soft forced-colors:outline-2 forced-colors:outline-solid',
  split: 'bg-warn-soft',
  cue: 'outline-1 outline-dashed outline-edge',
  source: 'outline-1 outline-edge',
}
const elements = { paragraph: 'p', heading: 'h3', list: 'p', quote: 'blockquote', caption: 'p' } as const
const looks: Partial<Record<Block['kind'], string>> = {
  heading: 'headline mt-2 text-21',
  quote: 'border-s-2 border-hairline ps-4',
  caption: 'font-interface text-14 text-quiet',
  list: "ps-6 -indent-4 before:me-2 before:content-['–']",
}

/**
 * One block of a report's text on the desk, cut at its marks. Each run says where it begins in the whole text, so
 * that what is selected can be told. Drawn anew only when what is marked in it changes.
 */
export const DeskBlock = memo(function DeskBlock({ block, text, unit, marks, lights }: Props) {
  const Element = elements[block.kind]
  return (
    <Element className={looks[block.kind]}>
      {deskRuns(block, marks, lights).map((run) => (
        <span
          key={run.start}
          data-at={unit(run.start)}
          data-draft={run.marks[0]?.id}
          data-lit={run.lights.length > 0 ? run.lights[0] : undefined}
          className={look(run) || undefined}
        >
          {text.slice(unit(run.start), unit(run.end))}
        </span>
      ))}
    </Element>
  )
})

function look({ marks, lights }: DeskRun): string {
  const [first] = marks
  const under = first ? `${styles[first.mode]} ${weights[first.weight]} cursor-pointer` : ''
  return [under, ...lights.map((role) => lit[role])].join(' ').trim()
}
