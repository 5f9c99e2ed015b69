import type { DraftStatement } from '../types.ts'
import type { Document } from './document.ts'
import type { Draft } from './draft.ts'

/**
 * "X said on Telegram on Thursday that A. “B,” he added.": what the same speaker says on in the next sentence came the
 * same way and on the same day, unless it says otherwise.
 */
export function goesOn(
  doc: Document,
  draft: Draft,
  statement: DraftStatement,
  before: { draft: Draft; statement: DraftStatement } | undefined,
): void {
  if (!before || draft.nested || before.draft.nested) return
  const [now, then] = [doc.sentences[draft.sentence]!, doc.sentences[before.draft.sentence]!]
  const apart = draft.sentence - before.draft.sentence
  if (apart !== 1) return
  const source = draft.source[0]
  const pronoun = !source || /^(?:he|she|they|it)$/i.test(doc.text.slice(source[0], source[1]))
  const [hop, ...more] = statement.chain
  const [way, who, ...rest] = before.statement.chain
  if (!hop || more.length > 0 || !who || rest.length > 0 || who.name !== hop.name) return
  // A post goes on in its quotation, a paragraph further and by name too; an interview only within its paragraph.
  const posted = way!.kind === 'channel' && (pronoun || statement.mode === 'quoted')
  const told = way!.kind === 'outlet' && pronoun && now.paragraph === then.paragraph
  if (!posted && !told) return
  statement.chain = [way!, hop]
  if (!statement.saidAt && before.statement.saidAt) statement.saidAt = before.statement.saidAt
}
