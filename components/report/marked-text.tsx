import type { Block } from '#domain/reading/types.ts'
import type { Mode } from '#domain/statement/view.ts'
import { directionOf } from '#messages/locales.ts'
import { type Mark, type MarkedBlock, markPassages, type Run } from './passages.ts'

type Props = {
  text: string
  blocks: readonly Block[]
  marks: readonly Mark[]
  language: string
  className?: string
}

const styles: Record<Mode, string> = {
  quoted: 'mark',
  'partly quoted': 'mark',
  paraphrased: 'mark mark-paraphrased',
  narrated: 'mark mark-narrated',
}

/**
 * A snapshot's text with its statements marked: solid quoted, dashed paraphrased, dotted narrated. Each mark links
 * to #s-ID, where its statement is shown, and is itself #m-ID. Only text and blocks, never anyone's HTML.
 */
export function MarkedText({ text, blocks, marks, language, className = 'reading' }: Props) {
  return (
    <div lang={language} dir={directionOf(language)} className={`grid gap-4 ${className}`}>
      {markPassages(text, blocks, marks).map((block) => (
        <MarkedPart key={block.start} block={block} />
      ))}
    </div>
  )
}

function MarkedPart({ block: { kind, runs } }: { block: MarkedBlock }) {
  const inside = runs.map((run) => <MarkedRun key={run.start} run={run} />)
  if (kind === 'heading') return <h3 className="headline mt-2 text-21">{inside}</h3>
  if (kind === 'quote') return <blockquote className="border-s-2 border-hairline ps-4">{inside}</blockquote>
  if (kind === 'caption') return <p className="font-interface text-14 text-quiet">{inside}</p>
  if (kind === 'list') return <p className="ps-6 -indent-4 before:me-2 before:content-['–']">{inside}</p>
  return <p>{inside}</p>
}

function MarkedRun({ run: { text, mark, overlapped, first } }: { run: Run }) {
  if (!mark) return text
  return (
    <a
      id={first ? `m-${mark.id}` : undefined}
      href={`#s-${mark.id}`}
      aria-label={`${text} (${mark.label})`}
      title={mark.label}
      className={`${styles[mark.mode]} ${overlapped ? 'mark-both' : ''}`}
    >
      {text}
    </a>
  )
}
