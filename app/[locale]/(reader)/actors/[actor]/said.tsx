import Link from 'next/link'
import { ActorSaid } from '#components/actor/actor-said.tsx'
import type { PublicActor } from '#domain/actor/page.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import type { readActorStatements } from '../../../../read.ts'

type Props = {
  locale: Locale
  zone: string
  actor: PublicActor
  found: Awaited<ReturnType<typeof readActorStatements>>
}

/** The newest of what an actor said, and the way to what it said before. */
export function Said({ locale, zone, actor: { id, kind }, found }: Props) {
  const t = translator(locale, 'actor-page')
  return (
    <ActorSaid
      locale={locale}
      zone={zone}
      statements={found?.rows ?? []}
      title={t('said')}
      text={t(kind === 'body' ? 'said text body' : 'said text')}
      foot={
        found?.next && (
          <p className="mt-2">
            <Link href={localePath(locale, `/actors/${id}/before/${found.next}`)} className="link">
              {t('earlier')}
            </Link>
          </p>
        )
      }
    />
  )
}
