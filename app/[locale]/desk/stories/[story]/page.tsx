import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskStoryClaims } from '#components/story/desk-story-claims.tsx'
import { DeskStoryHead } from '#components/story/desk-story-head.tsx'
import { DeskStoryOut, DeskStoryPut } from '#components/story/desk-story-put.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Section } from '#components/ui/section.tsx'
import { claimChoices } from '#data/claim/choices.ts'
import { storyOf } from '#data/story/read.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { deskViewer } from '../../../../session.ts'
import { Follow } from '../../claims/[claim]/follow/follow.tsx'
import { putInStory } from '../../claims/[claim]/membership/action.ts'

export const instant = false // an editor waits for the one answer

type Props = { params: Promise<{ locale: string; story: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), 'story')('one') }
}

/** A story on the desk: its claims by time, and what can be done to it. */
export default async function DeskStoryPage({ params }: Props) {
  const locale = await localeOf(params)
  const { story: id } = await params
  const viewer = await deskViewer(locale, `/desk/stories/${id}`)
  const [found, choices] = await Promise.all([storyOf(viewer, id), claimChoices(viewer)])
  if (found.kind !== 'ok' || choices.kind !== 'ok') notFound()
  const story = found.value
  const inside = new Set(story.claims.map((claim) => claim.id))
  const others = choices.value.filter((claim) => !inside.has(claim.id))
  const zone = env.ONRECORD_ZONE
  const t = translator(locale, 'story')
  const add = (
    <LinkButton href={localePath(locale, `/desk/claims/new?story=${id}`)}>
      {translator(locale, 'claim')('desk.new')}
    </LinkButton>
  )
  return (
    <Words locale={locale} words={wordsOf(locale, 'story', 'record', 'error')}>
      <div className="grid gap-8 py-6">
        <DeskStoryHead
          locale={locale}
          zone={zone}
          story={story}
          follow={<Follow locale={locale} viewer={viewer} on={{ story: id }} />}
        />
        <Section title={t('claims')} aside={add}>
          {story.claims.length === 0 ? (
            <p className="text-quiet">{t('desk.no claims')}</p>
          ) : (
            <DeskStoryClaims
              locale={locale}
              zone={zone}
              claims={story.claims}
              out={(claim) => (
                <DeskStoryOut
                  locale={locale}
                  story={id}
                  claim={{ id: claim.id, wording: claim.wording }}
                  action={putInStory}
                />
              )}
            />
          )}
          <div className="mt-6">
            <DeskStoryPut locale={locale} story={id} claims={others} action={putInStory} />
          </div>
        </Section>
      </div>
    </Words>
  )
}
