import type { ReactNode } from 'react'
import { markup } from '#components/ui/markup.ts'
import { instantInWords } from '#messages/format.ts'
import { directionOf, type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = {
  locale: Locale
  zone: string
  title: string
  /** the whole address of the page it is of */
  page: string
  changed: string | null
  children: ReactNode
}

/**
 * A document for a frame in another site's page: no cookie, nothing of the framework, one script that says how high it
 * is. It ends with the way to the page it is of, and when that last changed.
 */
export function embedDocument({ locale, zone, title, page, changed, children }: Props): string {
  const t = translator(locale, 'share')
  return whole(
    <Document locale={locale} title={title} page={page}>
      <main>{children}</main>
      <footer>
        <a href={page} target="_blank" rel="noopener">
          <Square />
          {t('read')}
        </a>
        {changed && (
          <time dateTime={changed}>{t('changed', { time: instantInWords(locale, changed, zone) })}</time>
        )}
      </footer>
    </Document>,
    page,
  )
}

/** What a frame shows whose page is not there, or no longer. */
export function embedMissing(locale: Locale, origin: string): string {
  const t = translator(locale, 'error')
  const page = `${origin}${localePath(locale, '/')}`
  return whole(
    <Document locale={locale} title={t('missing.title')} page={page}>
      <main>
        <h1>{t('missing.title')}</h1>
        <p>{t('missing.text')}</p>
      </main>
      <footer>
        <a href={page} target="_blank" rel="noopener">
          <Square />
          {translator(locale, 'share')('read')}
        </a>
      </footer>
    </Document>,
    page,
  )
}

const whole = (node: ReactNode, page: string): string =>
  `<!doctype html>\n${markup(node, { colours: 'page', page })}\n`

type DocumentProps = Pick<Props, 'locale' | 'title' | 'page' | 'children'>

function Document({ locale, title, page, children }: DocumentProps) {
  return (
    <html lang={locale} dir={directionOf(locale)}>
      {/* biome-ignore lint/style/noHeadElement: a document of its own, which the framework never sees */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="canonical" href={page} />
        <link rel="stylesheet" href="/embed.css" />
        <script src="/embed-inside.js" async />
      </head>
      <body>{children}</body>
    </html>
  )
}

function Square() {
  return (
    <svg viewBox="0 0 16 16" width={14} height={14} aria-hidden="true">
      <path fill="none" stroke="currentColor" strokeWidth={1.75} d="M1.5 1.5h13v13h-13z" />
      <path fill="currentColor" d="M5 5h6v6H5z" />
    </svg>
  )
}
