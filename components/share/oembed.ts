import { escaped } from '#components/ui/markup.ts'
import { HEIGHT, WIDTH } from './frame.tsx'
import { frameOf } from './snippet.ts'
import { addressesOf, frameSize, type SharedAt } from './things.ts'

type Asked = { origin: string; shared: SharedAt; most: { width: number; height: number } }
type Rich = Record<string, string | number>

/** What an embedding page is told of one of ours (oEmbed 1.0, type "rich"), no larger than it asked for. */
export function oembedOf({ origin, shared, most }: Asked, named: { title: string; language: string }): Rich {
  const [wide, high] = frameSize[shared.kind]
  const [width, height] = [Math.min(wide, most.width), Math.min(high, most.height)]
  const fits = WIDTH <= most.width && HEIGHT <= most.height
  return {
    version: '1.0',
    type: 'rich',
    title: named.title,
    provider_name: 'OnRecord',
    provider_url: `${origin}/`,
    cache_age: 300,
    html: frameOf(origin, shared, named, [width, height]),
    width,
    height,
    // a picture larger than what was asked for must not be given
    ...(fits
      ? {
          thumbnail_url: addressesOf(origin, shared).picture,
          thumbnail_width: WIDTH,
          thumbnail_height: HEIGHT,
        }
      : {}),
  }
}

/** The same as XML. */
export function oembedXml(rich: Rich): string {
  const members = Object.entries(rich).map(
    ([name, value]) => `  <${name}>${escaped(String(value))}</${name}>\n`,
  )
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${members.join('')}</oembed>\n`
}
