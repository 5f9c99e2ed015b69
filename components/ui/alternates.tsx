import { alternates, type Locale } from '#messages/locales.ts'

type Props = { locale: Locale; path: string; origin: string }

/** In the head: this page's own address and the same page in each language, whole: search engines take no bare paths. */
export function Alternates({ locale, path, origin }: Props) {
  const { canonical, languages } = alternates(locale, path)
  return (
    <>
      <link rel="canonical" href={origin + canonical} />
      {Object.entries(languages).map(([language, href]) => (
        <link key={language} rel="alternate" hrefLang={language} href={origin + href} />
      ))}
    </>
  )
}
