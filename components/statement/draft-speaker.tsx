'use client'
import { useDeskContext } from '#components/desk/desk-context.tsx'
import { Dir } from '#components/ui/dir.tsx'
import type { HopView } from '#domain/statement/view.ts'
import { useWords } from '#messages/words.tsx'

/** Who spoke and through whom, the speaker first: "Amal Haddad, envoy, for the Council, via The Courier". */
export function DraftSpeaker({ chain, brief }: { chain: readonly HopView[]; brief?: boolean }) {
  const t = useWords('statement')
  const comma = useDeskContext().locale === 'ar' ? '، ' : ', '
  const [speaker, ...through] = [...chain].reverse()
  if (!speaker) return <span className="text-quiet">{t('own reporting')}</span>
  const { name, role, speaksFor, kind } = speaker
  return (
    <span>
      <Dir className={brief ? '' : 'font-medium text-ink'}>{name}</Dir>
      {!brief && role && role !== name && (
        <>
          {comma}
          <Dir>{role}</Dir>
        </>
      )}
      {!brief && speaksFor && speaksFor !== name && (
        <>
          {comma}
          <Named message={t('for', { body: '\u0000' })} name={speaksFor} />
        </>
      )}
      {!brief && kind === 'unnamed' && ` (${t('unnamed')})`}
      {through.map((hop) => (
        <span key={`${hop.kind} ${hop.name}`} className="text-quiet">
          {comma}
          <Named message={t('via', { name: '\u0000' })} name={hop.name} />
        </span>
      ))}
    </span>
  )
}

/** A name in its place in a message, kept apart from the direction round it. */
function Named({ message, name }: { message: string; name: string }) {
  const [before, after] = message.split('\u0000')
  return (
    <>
      {before}
      <Dir>{name}</Dir>
      {after}
    </>
  )
}
