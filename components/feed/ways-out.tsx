import { TakeAway } from '#components/ui/take-away.tsx'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { feedFormats, feedTypes } from './write-feed.ts'

const names: Record<string, string> = { rss: 'RSS', atom: 'Atom', json: 'JSON', csv: 'CSV', ics: 'ICS' }
type Props = {
  locale: Locale
  /** the page's own address without language: "/stories/x" */
  path: string
  title: string
  /** what the page shows as files: "/stories/x/timeline" in "csv", "json", "ics" */
  files?: { path: string; formats: readonly ('csv' | 'json' | 'ics')[] }
}

/** How to follow a page and what of it can be taken away, in words at its foot and for machines in its head. */
export function WaysOut({ locale, path, title, files }: Props) {
  const t = translator(locale, 'feed')
  const feed = (format: (typeof feedFormats)[number]) => localePath(locale, `${path}/feed/${format}`)
  return (
    <footer className="grid gap-1 border-t border-hairline pt-3">
      {feedFormats.map((format) => (
        <link key={format} rel="alternate" type={feedTypes[format]} title={title} href={feed(format)} />
      ))}
      <TakeAway
        label={t('follow')}
        links={feedFormats.map((format) => ({
          href: feed(format),
          name: names[format]!,
          type: feedTypes[format],
        }))}
      />
      {files && (
        <TakeAway
          label={t('take')}
          links={files.formats.map((format) => ({
            href: localePath(locale, `${files.path}/${format}`),
            name: names[format]!,
          }))}
        />
      )}
    </footer>
  )
}
