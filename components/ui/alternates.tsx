import { alternates, type Locale } from '#messages/locales.ts'

/** In the head: this page's own address and the same page in each language. Paths, so that pages know no origin. */
export function Alternates({ locale, path }: { locale: Locale; path: string }) {
  const { canonical, languages } = alternates(locale, path)
  return (
    <>
      <link rel="canonical" href={canonical} />
      {Object.entries(languages).map(([language, href]) => (
        <link key={language} rel="alternate" hrefLang={language} href={href} />
      ))}
    </>
  )
}
