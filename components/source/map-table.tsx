import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import type { SourceMap } from '#domain/source/map.ts'
import { dayInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { shareInWords } from './share-words.ts'

type Props = {
  locale: Locale
  world: SourceMap
  sourceHref: (id: string) => string
  ownerHref: (id: string) => string
}

/** What the map draws, as a table: each source and each owner with who holds it, and the wires it carries with their days. */
export function MapTable({ locale, world, sourceHref, ownerHref }: Props) {
  const t = translator(locale, 'source-record')
  const owners = new Map(world.owners.map(({ id, name }) => [id, name]))
  const names = new Map(world.sources.map(({ id, name }) => [id, name]))
  const day = (at: string) => dayInWords(locale, at, 'UTC')
  const holders = (key: 'source' | 'owner', id: string) =>
    world.holdings
      .filter(({ of }) => (of as Record<string, string>)[key] === id)
      .map(({ owner, share, from }) => (
        <span key={owner} className="block">
          <Link href={ownerHref(owner)} className="link inline-block min-h-6 leading-6">
            <Dir>{owners.get(owner)}</Dir>
          </Link>{' '}
          <span className="text-quiet">
            {shareInWords(locale, share)}
            {from && ` · ${t('map.since', { day: day(from) })}`}
          </span>
        </span>
      ))
  const wires = (id: string) =>
    world.subscriptions
      .filter(({ source }) => source === id)
      .map(({ wire, from, to }) => (
        <span key={wire} className="block">
          <Link href={sourceHref(wire)} className="link inline-block min-h-6 leading-6">
            <Dir>{names.get(wire)}</Dir>
          </Link>{' '}
          <span className="text-quiet">
            {[from && t('map.since', { day: day(from) }), to && t('map.ended', { day: day(to) })]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      ))
  const head = (first: string, last?: string) => (
    <>
      <Th>{first}</Th>
      <Th>{t('map.held by')}</Th>
      {last && <Th>{last}</Th>}
    </>
  )
  return (
    <div className="grid gap-8">
      <Table
        caption={t('map.table')}
        hideCaption
        head={head(translator(locale, 'source')('one'), t('map.carries'))}
      >
        {world.sources.map(({ id, name }) => (
          <tr key={id}>
            <Td>
              <Link href={sourceHref(id)} className="link inline-block min-h-6 leading-6">
                <Dir>{name}</Dir>
              </Link>
            </Td>
            <Td>{holders('source', id)}</Td>
            <Td>{wires(id)}</Td>
          </tr>
        ))}
      </Table>
      {world.owners.length > 0 && (
        <Table caption={t('map.owners')} head={head(t('ownership.owner'))}>
          {world.owners.map(({ id, name }) => (
            <tr key={id} id={`owner-${id}`} className="scroll-mt-4 target:bg-raised">
              <Td>
                <Dir>{name}</Dir>
              </Td>
              <Td>{holders('owner', id)}</Td>
            </tr>
          ))}
        </Table>
      )}
    </div>
  )
}
