import { Table, Td, Th } from '#components/ui/table.tsx'
import { Time } from '#components/ui/time.tsx'
import type { PersonLine } from '#domain/person/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { PersonActions, type PersonWrites } from './person-actions.tsx'

type Props = { locale: Locale; zone: string; people: PersonLine[]; self: string | null; writes: PersonWrites }

/** Everyone with an account: who they are, what they may do, when they were last here. */
export function PeopleTable({ locale, zone, people, self, writes }: Props) {
  const t = translator(locale, 'person')
  return (
    <Table
      caption={t('count', { count: people.length })}
      head={
        <>
          <Th>{t('name')}</Th>
          <Th>{t('email')}</Th>
          <Th>{t('last seen')}</Th>
          <Th>{t('joined')}</Th>
          <Th>{t('role.label')}</Th>
        </>
      }
    >
      {people.map((person) => (
        <tr key={person.id} className={person.suspendedAt ? 'text-quiet' : ''}>
          <Td className="min-w-36 font-medium">
            <bdi>{person.name}</bdi>
            {person.id === self && <span className="ms-1 font-normal text-quiet">({t('you')})</span>}
            {person.suspendedAt && (
              <span className="block text-12 font-normal text-warn">
                {t('suspended')}, <Time locale={locale} zone={zone} at={person.suspendedAt} dayOnly />
              </span>
            )}
          </Td>
          <Td className="text-quiet">
            <bdi dir="ltr">{person.email}</bdi>
          </Td>
          <Td className="whitespace-nowrap text-quiet">
            {person.lastSeenAt ? (
              <Time locale={locale} zone={zone} at={person.lastSeenAt} />
            ) : (
              t('signed out')
            )}
          </Td>
          <Td className="whitespace-nowrap text-quiet">
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
