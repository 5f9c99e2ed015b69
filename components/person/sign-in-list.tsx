import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import { Time } from '#components/ui/time.tsx'
import type { SignInLine } from '#domain/person/sign-in.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; zone: string; lines: SignInLine[]; named?: boolean }

/** Tries to sign in, newest first: when, by what, from where, what became of each. */
export function SignInList({ locale, zone, lines, named }: Props) {
  const t = translator(locale, 'account.sign-in')
  return (
    <Table
      caption={t('title')}
      hideCaption
      head={
        <>
          <Th>{t('when')}</Th>
          {named && <Th>{t('who')}</Th>}
          <Th>{t('how')}</Th>
          <Th>{t('became')}</Th>
          <Th className="max-sm:hidden">{t('from')}</Th>
        </>
      }
    >
      {lines.map(({ id, at, step, failure, address, device, person }) => (
        <tr key={id}>
          <Td className="text-quiet">
            <Time locale={locale} zone={zone} at={at} />
          </Td>
          {named && (
            <Td>
              {person ? (
                <Link href={localePath(locale, `/desk/people/${person.id}`)} className="link">
                  <Dir>{person.name}</Dir>
                </Link>
              ) : (
                <span className="text-quiet">{t('nobody')}</span>
              )}
            </Td>
          )}
          <Td>{t(`step.${step}`)}</Td>
          <Td className={failure && failure !== 'second step asked' ? 'text-warn' : ''}>
            {failure ? t(`failure.${failure}`) : t(became[step] ?? 'let in')}
          </Td>
          <Td className="text-quiet max-sm:hidden">
            <bdi dir="ltr">{[device, address].filter(Boolean).join(' · ')}</bdi>
          </Td>
        </tr>
      ))}
    </Table>
  )
}

/** What is said of a step that was right: a code may have been asked for inside too, and some steps let nobody in. */
const became: Partial<Record<SignInLine['step'], 'accepted' | 'done'>> = {
  'second step': 'accepted',
  'recovery code': 'accepted',
  reset: 'done',
  'reset asked': 'done',
  'password again': 'accepted',
}
