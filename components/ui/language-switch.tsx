'use client'
import { usePathname } from 'next/navigation'
import { type Locale, localeNames, localePath, locales, withoutLocale } from '#messages/locales.ts'

/** The page at hand in the other languages. */
export function LanguageSwitch({ locale, label }: { locale: Locale; label: string }) {
  const path = withoutLocale(usePathname())
  // plain links, not client navigation: language and direction belong to the document, which is loaded anew
  return (
    <nav aria-label={label} className="-mx-2 flex items-center text-12">
      {locales.map((each) => (
        <a
          key={each}
          href={localePath(each, path)}
          hrefLang={each}
          lang={each}
          aria-current={each === locale ? 'true' : undefined}
          // the machine's own face for the other names: no font is fetched for one word
          className={`flex min-h-8 items-center px-2 text-quiet hover:text-ink current:font-medium current:text-ink pointer-coarse:min-h-11 ${each === locale ? '' : 'font-system'}`}
        >
          {localeNames[each]}
        </a>
      ))}
    </nav>
  )
}
