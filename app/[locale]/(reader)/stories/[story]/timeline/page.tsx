import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Drawing } from '#components/timeline/drawing.tsx'
import { EntryList } from '#components/timeline/entry-list.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { ReaderPage } from '#components/ui/reader-page.tsx'
import { Section } from '#components/ui/section.tsx'
import { env } from '#env'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { readStory } from '../../../../../read.ts'

export const ensureStatic = 'navigation'
export function generateStaticParams() {
  return [{ story: '__none__' }]
}

type Props = { params: Promise<{ locale: string; story: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params)
  const story = await readStory((await params).story)
  if (!story) return {}
  const title = translator(locale, 'timeline')('of', { title: story.title })
  return { title, description: story.summary, openGraph: { type: 'article', title } }
}

/** A story in time: drawn, and as a list that says the same in words. */
export default async function TimelinePage({ params }: Props) {
  const locale = await localeOf(params)
  const { story: id } = await params
  const story = await readStory(id)
  if (!story) notFound()
  const t = translator(locale, 'timeline')
  const { timeline: entries, claims, title, language } = story
  const zone = env.ONRECORD_ZONE
  const home = localePath(locale, `/stories/${id}`)
  return (
    <ReaderPage locale={locale} path={`/stories/${id}/timeline`} origin={env.ONRECORD_ORIGIN}>
      <header className="grid gap-1">
        <p className="eyebrow">{t('one')}</p>
        <h1 className="headline text-32">
          <Link href={home} className="decoration-1 underline-offset-4 hover:underline">
            <Dir language={language}>{title}</Dir>
          </Link>
        </h1>
      </header>
      {entries.length === 0 && <p className="text-quiet">{t('no entries')}</p>}
      {entries.length > 0 && <Drawing locale={locale} zone={zone} entries={entries} />}
      {entries.length > 0 && (
        <Section title={t('list')}>
          <EntryList locale={locale} zone={zone} entries={entries} claims={claims} />
        </Section>
      )}
    </ReaderPage>
  )
}
