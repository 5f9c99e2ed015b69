import { Dir } from '#components/ui/dir.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import { Time } from '#components/ui/time.tsx'
import type { KeyLine } from '#domain/key/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { type Revoke, RevokeKey } from './revoke-key.tsx'

type Props = { locale: Locale; zone: string; keys: KeyLine[]; revoke: Revoke }

/** Keys, newest first: what each may, when it was last used, and the way to end it. */
export function KeyTable({ locale, zone, keys, revoke }: Props) {
  const t = translator(locale, 'ways.key')
  if (keys.length === 0) return <p className="text-quiet">{t('none')}</p>
  return (
    <Table
      caption={t('title')}
      hideCaption
      head={
        <>
          <Th>{t('name')}</Th>
          <Th>{t('scopes')}</Th>
          <Th className="max-sm:hidden">{t('used')}</Th>
          <Th className="max-sm:hidden">{t('ends')}</Th>
          <Th>{t('state')}</Th>
        </>
      }
    >
      {keys.map((key) => (
        <tr key={key.id}>
          <Td>
            <Dir>{key.name}</Dir>
            <span className="block text-12 text-quiet">
              {t('letters', { hint: key.hint })}
              {!key.own && (
                <>
                  {' · '}
                  <Dir>{key.ownerName}</Dir>
                </>
              )}
            </span>
          </Td>
          <Td>{key.scopes.map((scope) => t(`scope.${scope}`)).join(', ')}</Td>
          <Td className="whitespace-nowrap text-quiet max-sm:hidden">
            {key.lastUsedAt ? <Time locale={locale} zone={zone} at={key.lastUsedAt} /> : t('never')}
          </Td>
          <Td className="whitespace-nowrap text-quiet max-sm:hidden">
            <Time locale={locale} zone={zone} at={key.expiresAt} dayOnly />
          </Td>
          <Td>
            {t(key.state)}
            {key.state === 'active' && (
              <RevokeKey locale={locale} id={key.id} name={key.name} revoke={revoke} />
            )}
          </Td>
        </tr>
      ))}
    </Table>
  )
}
