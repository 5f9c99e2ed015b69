import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import { Time } from '#components/ui/time.tsx'
import type { PersonLine } from '#domain/person/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { PersonActions, type PersonWrites } from './person-actions.tsx'

type Props = {
  locale: Locale
  zone: string
  people: PersonLine[] /** of all pages */
  count: number
  self: string | null
  writes: PersonWrites
}

/** Everyone with an account: who they are, what they may do, when they were last here. */
export function PeopleTable({ locale, zone, people, count, self, writes }: Props) {
  const t = translator(locale, 'person')
  return (
    <Table
      caption={t('count', { count })}
      head={
        <>
          <Th>{t('name')}</Th>
          <Th className="max-sm:hidden">{t('email')}</Th>
          <Th className="max-sm:hidden">{t('last seen')}</Th>
          <Th className="max-lg:hidden">{t('second step')}</Th>
          <Th className="max-md:hidden">{t('joined')}</Th>
          <Th>{t('role.label')}</Th>
        </>
      }
    >
      {people.map((person) => (
        <tr key={person.id} className={person.suspendedAt ? 'text-quiet' : ''}>
          <Td className="font-medium">
            <Link href={localePath(locale, `/desk/people/${person.id}`)} className="link">
              <Dir>{person.name}</Dir>
            </Link>
            {person.id === self && <span className="ms-1 font-normal text-quiet">({t('you')})</span>}
            <span className="block text-12 font-normal break-all text-quiet sm:hidden">
              <bdi dir="ltr">{person.email}</bdi>
            </span>
            {person.suspendedAt && (
              <span className="block text-12 font-normal text-warn">
                {t('suspended')} · <Time locale={locale} zone={zone} at={person.suspendedAt} dayOnly />
              </span>
            )}
          </Td>
          <Td className="text-quiet max-sm:hidden">
            <bdi dir="ltr">{person.email}</bdi>
          </Td>
          <Td className="text-quiet max-sm:hidden">
            {person.lastSeenAt ? (
              <Time locale={locale} zone={zone} at={person.lastSeenAt} />
            ) : (
              t('signed out')
            )}
          </Td>
          <Td className="whitespace-nowrap text-quiet max-lg:hidden">
            {t(person.secondStepAt ? 'step set up' : 'step not set up')}
          </Td>
          <Td className="whitespace-nowrap text-quiet max-md:hidden">
            <Time locale={locale} zone={zone} at={person.createdAt} dayOnly />
          </Td>
          <Td>
            <PersonActions locale={locale} person={person} isSelf={person.id === self} writes={writes} />
          </Td>
        </tr>
      ))}
    </Table>
  )
}
