import type { ReactNode } from 'react'
import { Dir } from '#components/ui/dir.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import type { HoldingView } from '#domain/source/record-view.ts'
import { dayInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { shareInWords } from './share-words.ts'

type Props = {
  locale: Locale
  holdings: readonly HoldingView[]
  owner?: (owner: HoldingView['owner']) => ReactNode
  /** what can be done with one, under it */
  under?: (holding: HoldingView) => ReactNode
}

/** Who held something: shares with their days and where that is known from, the newest first. */
export function HoldingsTable({ locale, holdings, owner, under }: Props) {
  const t = translator(locale, 'source-record.ownership')
  const day = (at: string | null) => at && dayInWords(locale, at, 'UTC')
  const head = (
    <>
      <Th>{t('owner')}</Th>
      <Th number>{t('share')}</Th>
      <Th>{t('from')}</Th>
      <Th>{t('until')}</Th>
      <Th className="max-sm:hidden">{t('known from')}</Th>
    </>
  )
  return (
    <Table caption={t('title')} hideCaption head={head} {...(owner ? {} : { reached: t('title') })}>
      {holdings.map((holding) => (
        <tr key={holding.id}>
          <Td>
            {owner ? owner(holding.owner) : <Dir>{holding.owner.name}</Dir>}
            {under?.(holding)}
          </Td>
          <Td number className="whitespace-nowrap">
            {shareInWords(locale, holding.share)}
          </Td>
          <Td className="whitespace-nowrap text-quiet">{day(holding.from)}</Td>
          <Td className="whitespace-nowrap text-quiet">{day(holding.to) ?? t('now')}</Td>
          <Td className="max-sm:hidden text-quiet">{holding.reason && <Dir>{holding.reason}</Dir>}</Td>
        </tr>
      ))}
    </Table>
  )
}
