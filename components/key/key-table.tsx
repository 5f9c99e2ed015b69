'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { type Failure, useSend } from '#components/desk/use-send.ts'
import { Button } from '#components/ui/button.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import { Time } from '#components/ui/time.tsx'
import type { KeyLine } from '#domain/key/view.ts'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

type Props = {
  locale: Locale
  zone: string
  keys: KeyLine[]
  revoke: (input: { key: string }) => Promise<Outcome<{ id: string }>>
}

/** Keys, newest first: what each may, when it was last used, and the way to end it. */
export function KeyTable({ locale, zone, keys, revoke }: Props) {
  const t = useWords('ways.key')
  const router = useRouter()
  const { send, sending } = useSend()
  const [failure, setFailure] = useState<Failure | null>(null)
  if (keys.length === 0) return <p className="text-quiet">{t('none')}</p>

  async function end(key: string) {
    const answer = await send(() => revoke({ key }))
    setFailure(answer.kind === 'ok' ? null : answer)
    if (answer.kind === 'ok') router.refresh()
  }
  return (
    <div className="grid grid-cols-1 gap-3">
      <FormFailure failure={failure} locale={locale} />
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
                {!key.own && <Dir>, {key.ownerName}</Dir>}
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
                <Button
                  look="quiet"
                  className="ms-2"
                  disabled={sending}
                  aria-label={t('revoke of', { name: key.name })}
                  onClick={() => void end(key.id)}
                >
                  {t('revoke')}
                </Button>
              )}
            </Td>
          </tr>
        ))}
      </Table>
    </div>
  )
}
