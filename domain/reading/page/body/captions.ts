import type { Caption } from '../../types.ts'
import type { Places } from '../date/find-date.ts'
import { closest, type Element, walk } from '../html/node.ts'
import { partsOf } from './noise.ts'
import type { Segment } from './segments.ts'

const MOST = 40
const [SHORTEST, LONGEST] = [12, 600]
/** A picture may stand directly under the text; further down others' begin. */
const AFTER = 12

/** The words under the pictures of an article: between its title and the end of its text, each with its picture's file. */
export function captionsOf(segments: Segment[], body: Element, { title, bodyTo, at }: Places): Caption[] {
  const found: Caption[] = []
  for (const { owner, text, kind, linked, length } of segments) {
    if (found.length >= MOST) break
    if (text.length < SHORTEST || text.length > LONGEST || linked > length * 0.5) continue
    const holder = kind === 'caption' ? pictureHolder(owner) : namedCaption(owner)
    if (!holder) continue
    const place = at(owner)
    const near = place <= bodyTo + AFTER || closest(owner, (around) => around === body)
    if (place < title || !near) continue
    if (!found.some((one) => one.text === text)) found.push({ of: fileIn(holder), text })
  }
  return found
}

/** What holds a picture and the words under it. */
const pictureHolder = (owner: Element): Element =>
  closest(owner, ({ tag }) => tag === 'figure') ?? owner.parent ?? owner

const namedCaption = (owner: Element): Element | null => {
  const named = closest(owner, ({ attrs }) =>
    partsOf((attrs.class ?? '').slice(0, 200)).some((part) => part === 'caption' || part === 'figcaption'),
  )
  return named && (named.parent ?? named)
}

/** The file's name in the address of the first picture there, without size and query. */
function fileIn(holder: Element): string | null {
  let address: string | null = null
  walk(holder, ({ tag, attrs }) => {
    if (address === null && (tag === 'img' || tag === 'source' || tag === 'amp-img'))
      address = attrs['data-src'] ?? attrs.src ?? attrs.srcset?.trim().split(/\s/)[0] ?? null
    return address === null
  })
  const [path] = (address ?? '').split(/[?#]/)
  const name = path?.split('/').findLast(Boolean) ?? ''
  return name === '' || (address ?? '').startsWith('data:') ? null : name
}
