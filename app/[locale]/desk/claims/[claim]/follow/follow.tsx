import { FollowButton } from '#components/follow/follow-button.tsx'
import { follows } from '#data/follow/read.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import type { Locale } from '#messages/locales.ts'
import { followIt } from './action.ts'

type Props = { locale: Locale; viewer: Viewer; on: { claim: string } | { story: string } }

/** The button that follows a claim or a story, as it stands for who looks. */
export async function Follow({ locale, viewer, on }: Props) {
  const following = await follows(viewer, 'claim' in on ? { claimId: on.claim } : { storyId: on.story })
  return <FollowButton locale={locale} on={on} following={following} action={followIt} />
}
