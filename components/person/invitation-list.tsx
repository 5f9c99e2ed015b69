import { Dir } from '#components/ui/dir.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import { Time } from '#components/ui/time.tsx'
import type { InvitationLine } from '#domain/person/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { type Withdraw, WithdrawInvitation } from './withdraw-invitation.tsx'

type Props = { locale: Locale; zone: string; now: number; lines: InvitationLine[]; withdraw: Withdraw }

/** Invitations, newest first, each with what became of it. */
export function InvitationList({ locale, zone, now, lines, withdraw }: Props) {
  const t = translator(locale, 'person')
  if (lines.length === 0) return <p className="text-quiet">{t('no invitations')}</p>
  return (
    <Table
      caption={t('invitations')}
      hideCaption
      head={
        <>
          <Th>{t('email')}</Th>
          <Th>{t('role.label')}</Th>
          <Th>{t('state')}</Th>
          <Th className="max-sm:hidden">{t('invited by')}</Th>
        </>
      }
    >
      {lines.map((line) => (
        <tr key={line.id}>
          <Td className="max-sm:break-all">
            <bdi dir="ltr">{line.email}</bdi>
          </Td>
          <Td>{t(`role.${line.role}`)}</Td>
          <Td>
            {line.usedAt ? (
              <>
                {t('used')} <Time locale={locale} zone={zone} at={line.usedAt} dayOnly />
              </>
            ) : Date.parse(line.expiresAt) < now ? (
              <span className="text-quiet">
                {t('ran out')} <Time locale={locale} zone={zone} at={line.expiresAt} dayOnly />
              </span>
            ) : (
              <>
                {t('open until')} <Time locale={locale} zone={zone} at={line.expiresAt} />
                <WithdrawInvitation
                  locale={locale}
                  id={line.id}
                  email={line.email ?? ''}
                  withdraw={withdraw}
                />
              </>
            )}
          </Td>
          <Td className="whitespace-nowrap text-quiet max-sm:hidden">
            {line.byName && (
              <>
                <Dir>{line.byName}</Dir>
                {' · '}
              </>
            )}
            <Time locale={locale} zone={zone} at={line.createdAt} dayOnly />
          </Td>
        </tr>
      ))}
    </Table>
  )
}
