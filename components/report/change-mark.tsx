import { EyeOff, ListPlus, MessageSquareText, Minus, Scale, Signature } from 'lucide-react'
import { besideOf } from '#domain/report/change-kinds.ts'
import { type ChangeLine, toldOf } from '#domain/report/rereading.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** What a change is called: by shape, word and colour. */
export const markOf = ({ verdict, ...change }: Pick<ChangeLine, 'verdict' | 'silent' | 'note' | 'kinds'>) =>
  verdict !== 'worded' ? verdict : toldOf(change)

const marks = {
  silent: { icon: EyeOff, ink: 'text-danger' },
  noted: { icon: MessageSquareText, ink: 'text-accent' },
  grown: { icon: ListPlus, ink: 'text-warn' },
  beside: { icon: Signature, ink: 'text-quiet' },
  unjudged: { icon: Scale, ink: 'text-quiet' },
  trivial: { icon: Minus, ink: 'text-quiet' },
} as const

/** Whether a change of a report's words was announced by it. */
export function ChangeMark({ locale, change }: { locale: Locale; change: ChangeLine }) {
  const mark = markOf(change)
  const { icon: Icon, ink } = marks[mark]
  return (
    <span className={`inline-flex items-center gap-1.5 font-medium ${ink}`}>
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      {translator(locale, 'rereading')(`list.${mark}`, { what: besideOf(change.kinds) })}
    </span>
  )
}
