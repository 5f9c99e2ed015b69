import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Section } from '#components/ui/section.tsx'
import { TimeIn } from '#components/ui/time-in.tsx'
import type { PublicActor } from '#domain/actor/page.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; zone: string; about: PublicActor['about'] }

/** What is expected of an actor, with when it is due and what became of it, and the other claims about it. */
export function ActorAbout({ locale, zone, about }: Props) {
  const t = translator(locale, 'actor-page')
  const claim = translator(locale, 'claim')
  const expected = about.filter(({ kind }) => kind === 'expectation')
  const others = about.filter(({ kind }) => kind !== 'expectation')
  return (
    <>
      {expected.length > 0 && (
        <Section id="expected" title={t('expected')}>
          <ul className="grid gap-3">
            {expected.map((one) => (
              <li key={one.id} className="border-b border-hairline pb-2">
                <Wording locale={locale} claim={one} />
                <p className="flex flex-wrap gap-x-3 text-12 text-quiet">
                  <span className="font-medium text-ink">{claim(`outcome.${one.outcome}`)}</span>
                  {one.due && (
                    <span>
                      <TimeIn
                        locale={locale}
                        zone={zone}
                        at={one.due}
                        words={(time) => t('expected due', { time })}
                      />
                    </span>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {others.length > 0 && (
        <Section id="about" title={t('about')}>
          <ul className="grid gap-3">
            {others.map((one) => (
              <li key={one.id} className="border-b border-hairline pb-2">
                <Wording locale={locale} claim={one} />
                <p className="text-12 text-quiet">{claim(`kind.${one.kind}`)}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Wording({ locale, claim }: { locale: Locale; claim: PublicActor['about'][number] }) {
  return (
    <Link
      href={localePath(locale, `/claims/${claim.id}`)}
      className="font-reading text-16 hover:text-accent hover:underline"
    >
      <Dir language={claim.language}>{claim.wording}</Dir>
    </Link>
  )
}
