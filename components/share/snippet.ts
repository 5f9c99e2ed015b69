import { escaped } from '#components/ui/markup.ts'
import { directionOf } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { addressesOf, frameSize, type SharedAt } from './things.ts'

type Named = { title: string; language: string }
type Size = readonly [width: number, height: number]

/** Bidi controls in code that is looked at before it is pasted would show it in another order than it is read. */
const attribute = (text: string): string => escaped(text.replace(/[\u202a-\u202e\u2066-\u2069]/g, ''))

/** The frame alone, as a provider of rich content gives it. */
export function frameOf(origin: string, shared: SharedAt, { title }: Named, size?: Size): string {
  const [width, height] = size ?? frameSize[shared.kind]
  const kind = { claims: 'claim', figures: 'figure', stories: 'timeline' } as const
  const name = `${translator(shared.locale, 'share')(`embedded ${kind[shared.kind]}`)}: ${title}`
  return `<iframe src="${attribute(addressesOf(origin, shared).frame)}" title="${attribute(name)}" width="${width}" height="${height}" loading="lazy" style="border:0;width:100%;max-width:${width}px"></iframe>`
}

/**
 * What is pasted into another page: a frame, a link that stands there too where frames or scripts are switched off, and
 * the script that lets the frame grow.
 */
export function snippetOf(origin: string, shared: SharedAt, named: Named): string {
  const { page } = addressesOf(origin, shared)
  const { title, language } = named
  return [
    '<blockquote class="onrecord-embed" style="margin-inline:0">',
    frameOf(origin, shared, named),
    `<p><a href="${attribute(page)}" lang="${attribute(language)}" dir="${directionOf(language)}">${attribute(title)}</a> (OnRecord)</p>`,
    '</blockquote>',
    `<script async src="${attribute(origin)}/embed.js"></script>`,
  ].join('\n')
}
