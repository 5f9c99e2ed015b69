import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Td } from '#components/ui/table.tsx'
import type { SourceLine } from '#domain/source/view.ts'
import type { Counted } from '#domain/story/made.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { NumberMade } from './number-made.tsx'

/** A source in the list of all of them: name, kind, owner, how many of its reports bear on what is published. */
export function SourceItem({
  locale,
  source,
  made,
}: {
  locale: Locale
  source: SourceLine
  made?: readonly Counted[]
}) {
  return (
    <tr data-kind={source.kind} data-find={[source.name, source.owner?.name, ...source.domains].join(' ')}>
      <Td>
        <Link
          href={localePath(locale, `/sources/${source.id}`)}
          className="font-medium hover:text-accent hover:underline"
        >
          <Dir>{source.name}</Dir>
        </Link>
      </Td>
      <Td className="text-quiet">{translator(locale, 'source')(`kind.${source.kind}`)}</Td>
      <Td className="max-sm:hidden text-quiet">{source.owner && <Dir>{source.owner.name}</Dir>}</Td>
      <Td number>
        <NumberMade locale={locale} count={source.reports} items={made} of={{ source: source.id }} />
      </Td>
    </tr>
  )
}
