import { Disclosure } from '#components/ui/disclosure.tsx'
import { TakeAway } from '#components/ui/take-away.tsx'
import { Written } from '#components/ui/written.tsx'
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
  /** where following it by mail begins: "/following?story=x" */
  mail?: string
  /** calendars to subscribe to, by their public address "https://record.example/stories/x/timeline/as/ics" */
  calendars?: readonly string[]
}

/** How to follow a page and what of it can be taken away, in words at its foot and for machines in its head. */
export function WaysOut({ locale, path, title, files, mail, calendars = [] }: Props) {
  const t = translator(locale, 'feed')
  const feed = (format: (typeof feedFormats)[number]) => localePath(locale, `${path}/feed/${format}`)
  const m = translator(locale, 'mail.follow')
  // straight to the form: who is signed in already is led on from there
  const byMail = (next: string) =>
    `${localePath(locale, '/sign-in')}?next=${encodeURIComponent(localePath(locale, next))}`
  const feeds = (
    <TakeAway
      label={mail ? m('feeds') : t('follow')}
      links={feedFormats.map((format) => ({
        href: feed(format),
        name: names[format]!,
        type: feedTypes[format],
      }))}
    />
  )
  return (
    <footer className="grid gap-1 border-t border-hairline pt-3">
      {feedFormats.map((format) => (
        <link key={format} rel="alternate" type={feedTypes[format]} title={title} href={feed(format)} />
      ))}
      <Written>
        {mail ? (
          <div className="no-print">
            <Disclosure summary={m('summary')}>
              {feeds}
              {calendars.map((address) => (
                <TakeAway
                  key={address}
                  label={m('calendar')}
                  links={[
                    { href: address.replace(/^https?:/, 'webcal:'), name: m('subscribe') },
                    { href: address, name: 'ICS' },
                  ]}
                />
              ))}
              <TakeAway label={m('mail')} links={[{ href: byMail(mail), name: m('mail link') }]} />
            </Disclosure>
          </div>
        ) : (
          feeds
        )}
        {files && (
          <TakeAway
            label={t('take')}
            links={files.formats.map((format) => ({
              href: localePath(locale, `${files.path}/${format}`),
              name: names[format]!,
            }))}
          />
        )}
      </Written>
    </footer>
  )
}
