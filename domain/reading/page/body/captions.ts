import type { Caption } from '../../types.ts'
import type { Places } from '../date/find-date.ts'
import { closest, type Element, walk } from '../html/node.ts'
import { partsOf } from './noise.ts'
import { pictureKey } from './picture-key.ts'
import type { Segment } from './segments.ts'

const MOST = 40
const [SHORTEST, LONGEST] = [12, 600]
/** A picture may stand directly under the text; further down others' begin. */
const AFTER = 12

/** The words under the pictures of an article: between its title and the end of its text, each with what tells its picture. */
export function captionsOf(
  segments: Segment[],
  text: ReadonlySet<Segment>,
  body: Element,
  { title, bodyTo, at }: Places,
): Caption[] {
  const found: Caption[] = []
  for (const segment of segments) {
    if (found.length >= MOST) break
    if (text.has(segment)) continue
    const { owner, text: words, kind, linked, length } = segment
    if (words.length < SHORTEST || words.length > LONGEST || linked > length * 0.5) continue
    const holder = kind === 'caption' ? pictureHolder(owner) : namedCaption(owner)
    if (!holder) continue
    const place = at(owner)
    const near = place <= bodyTo + AFTER || closest(owner, (around) => around === body)
    if (place < title || !near) continue
    if (!found.some((one) => one.text === words)) found.push({ of: pictureIn(holder), text: words })
  }
  return found.map((one) => ({ ...one, of: isAlone(one, found) ? one.of : null }))
}

/** One picture under several captions is what stands there until a script has put the pictures in. */
const isAlone = ({ of }: Caption, all: Caption[]) => all.filter((one) => one.of === of).length === 1

const PICTURE = /^\S+\.(?:jpe?g|png|webp|avif|gif)\b/i

/** What holds a picture and the words under it. */
const pictureHolder = (owner: Element): Element =>
  closest(owner, ({ tag }) => tag === 'figure') ?? owner.parent ?? owner

/** The element that is named as a caption, this one or its parent: further up a name says what something has. */
function namedCaption(owner: Element): Element | null {
  const named = [owner, owner.parent].find(
    (element) =>
      element &&
      partsOf((element.attrs.class ?? '').slice(0, 200)).some((part) => /^(?:fig)?captions?$/.test(part)),
  )
  return named ? (named.parent ?? named) : null
}

/** What tells the first picture there from others. */
function pictureIn(holder: Element): string | null {
  let address: string | null = null
  walk(holder, ({ tag, attrs }) => {
    if (address === null && (tag === 'img' || tag === 'source' || tag === 'amp-img'))
      address =
        Object.entries(attrs).find(
          ([name, value]) => name.startsWith('data-') && PICTURE.test(value ?? ''),
        )?.[1] ??
        attrs.src ??
        attrs.srcset ??
        null
    return address === null
  })
  return pictureKey(address ?? '')
}
