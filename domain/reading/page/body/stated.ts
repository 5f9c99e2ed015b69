import { decodeEntities } from '../html/entities.ts'
import { parseMarkup } from '../html/parse.ts'
import { type Segment, segmentsOf } from './segments.ts'

/** Below this many characters a stated text is a summary. */
const LEAST = 400

/**
 * The article's text as structured data states it, for pages whose markup shows much less of it (text that is
 * put in by a script, or folded away). Returns null where the shown text holds most of it.
 */
export function statedText(body: string | null, shown: string): Segment[] | null {
  if (!body || body.length < LEAST || body.length < shown.length * 1.5) return null
  const source = !body.includes('<') && body.includes('&lt;') ? decodeEntities(body) : body
  const { root } = parseMarkup(/<(?:p|br|div)\b/i.test(source) ? source : escapeMarks(source))
  const segments = segmentsOf(root).flatMap((segment) =>
    segment.text.split(/\n+/).flatMap((text) => (text.trim() ? [{ ...segment, text: text.trim() }] : [])),
  )
  return segments.length ? segments : null
}

const escapeMarks = (text: string) => text.replaceAll('<', '&lt;').replace(/\r\n?|\n/g, '<br>')
