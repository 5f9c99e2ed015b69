import { ArrowRight } from 'lucide-react'
import Link from 'next/link'
import { Fragment, type ReactNode } from 'react'
import { ActorLink } from '#components/actor/actor-link.tsx'
import { Dir } from '#components/ui/dir.tsx'
import type { HopView } from '#domain/statement/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = {
  locale: Locale
  /** outermost first, as they are kept; shown from the one who spoke outwards */
  chain: readonly HopView[]
  /** whose report it was read in */
  source?: { id: string; name: string }
  /** links to sources and actors; leave out where the whole line is a link already */
  linked?: boolean
  /** on the desk: names of actors lead to their pages there */
  actors?: boolean
}

/** How the words reached us: "Mara Tesh, for the Roads Board → via Telegram → The Ansela Courier". Without hops it is own reporting. */
export function Chain({ locale, chain, source, linked = true, actors = false }: Props) {
  const t = translator(locale, 'statement')
  const hops = [...chain].reverse()
  return (
    <ol aria-label={t('chain label')} className="flex flex-wrap items-center gap-x-1.5 text-14">
      {hops.length === 0 && <li className="text-quiet">{t('own reporting')}</li>}
      {hops.map((hop, index) => (
        <li key={`${hop.kind} ${hop.name}`} className="flex items-center gap-1.5">
          {index > 0 && <Then />}
          <Hop locale={locale} hop={hop} first={index === 0} linked={linked} actors={actors} />
        </li>
      ))}
      {source && (
        <li className="flex items-center gap-1.5 text-quiet">
          <Then />
          <SourceName locale={locale} id={linked ? source.id : null} name={source.name} />
        </li>
      )}
    </ol>
  )
}

function Hop({
  locale,
  hop,
  first,
  linked,
  actors,
}: {
  locale: Locale
  hop: HopView
  first: boolean
  linked: boolean
  actors: boolean
}) {
  const t = translator(locale, 'statement')
  const name =
    (actors || linked) && hop.actorId ? (
      <ActorLink
        locale={locale}
        actor={{ id: hop.actorId, name: hop.name }}
        desk={actors}
        className="inline-block py-0.5 hover:text-accent hover:underline"
      />
    ) : (
      <SourceName locale={locale} id={linked ? hop.sourceId : null} name={hop.name} />
    )
  if (!first) return <span className="text-quiet">{rich(t('via', { name: '\u0000' }), name)}</span>
  const comma = locale === 'ar' ? '، ' : ', '
  return (
    <span>
      <span className="font-medium">{name}</span>
      {hop.role && (
        <span className="text-quiet">
          {comma}
          <Dir>{hop.role}</Dir>
        </span>
      )}
      {hop.speaksFor && (
        <span className="text-quiet">
          {comma}
          {rich(t('for', { body: '\u0000' }), <Dir>{hop.speaksFor}</Dir>)}
        </span>
      )}
      {hop.kind === 'unnamed' && <span className="text-quiet"> ({t('unnamed')})</span>}
    </span>
  )
}

function SourceName({ locale, id, name }: { locale: Locale; id: string | null; name: string }) {
  if (!id) return <Dir>{name}</Dir>
  return (
    <Link
      href={localePath(locale, `/sources/${id}`)}
      className="inline-block py-0.5 hover:text-accent hover:underline"
    >
      <Dir>{name}</Dir>
    </Link>
  )
}

/** An element in the place a message leaves for it. */
function rich(message: string, element: ReactNode) {
  const [before, after] = message.split('\u0000')
  return (
    <Fragment>
      {before}
      {element}
      {after}
    </Fragment>
  )
}

function Then() {
  return <ArrowRight aria-hidden="true" className="size-3.5 shrink-0 text-quiet rtl:-scale-x-100" />
}
