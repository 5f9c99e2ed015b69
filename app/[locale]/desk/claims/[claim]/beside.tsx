import { DeskMembership } from '#components/claim/desk-membership.tsx'
import { DeskSupersession } from '#components/claim/desk-supersession.tsx'
import { linesInWords } from '#components/merge/lines-in-words.ts'
import { MergePanel } from '#components/merge/merge-panel.tsx'
import { claimChoices } from '#data/claim/choices.ts'
import { mergeChoices } from '#data/merge/choices.ts'
import { mergesOf } from '#data/merge/read.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import type { ClaimView } from '#domain/claim/view.ts'
import type { Locale } from '#messages/locales.ts'
import { mergeActions } from '../../merges/actions.ts'
import { putInStory } from './membership/action.ts'
import { supersedeClaim } from './supersession/action.ts'

type Story = { id: string; title: string; language: string; published: boolean }
type Props = { locale: Locale; zone: string; viewer: Viewer; claim: ClaimView; stories: Story[] }

/** What stands beside a claim on the desk: its stories, what took its place, what it is one with or was split from. */
export async function Beside({ locale, zone, viewer, claim, stories }: Props) {
  const [claims, choices, lines] = await Promise.all([
    claimChoices(viewer),
    mergeChoices(viewer, 'claim', claim.id),
    mergesOf(viewer, 'claim', claim.id),
  ])
  if (claims.kind !== 'ok' || choices.kind !== 'ok' || lines.kind !== 'ok') return null
  const isIn = new Set(claim.stories.map((story) => story.id))
  return (
    <>
      <DeskMembership
        locale={locale}
        claim={claim.id}
        within={stories.filter((story) => isIn.has(story.id))}
        others={stories.filter((story) => !isIn.has(story.id))}
        action={putInStory}
      />
      <DeskSupersession
        locale={locale}
        claim={claim}
        claims={claims.value.filter((choice) => choice.id !== claim.id)}
        action={supersedeClaim}
      />
      <MergePanel
        locale={locale}
        kind="claim"
        id={claim.id}
        choices={choices.value}
        lines={linesInWords(locale, zone, lines.value)}
        parts={claim.statements.map(({ id, words, language, report }) => ({
          id,
          words,
          language,
          detail: report.source.name,
        }))}
        actions={mergeActions}
      />
    </>
  )
}
