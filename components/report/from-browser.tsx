'use client'
import { useEffect, useRef } from 'react'
import { useWords } from '#messages/words.tsx'

/** Opens the form with the address of the page one reads; what is in the form is sent by nobody but its reader. */
const bookmarklet = (form: string) =>
  `javascript:void open(${JSON.stringify(form)}+'?url='+encodeURIComponent(location.href)+'&title='+encodeURIComponent(document.title))`

/** The ways in from a browser's bookmarks bar and from a phone. @param form address of the form on this site */
export function FromBrowser({ form }: { form: string }) {
  const t = useWords('ways.browser')
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    // set here, for neither the framework nor our policy lets an address of script stand in a page: it is dragged, not run
    const shown = link.current
    shown?.setAttribute('href', bookmarklet(location.origin + form))
    const stay = (event: Event) => event.preventDefault()
    shown?.addEventListener('click', stay)
    return () => shown?.removeEventListener('click', stay)
  }, [form])
  return (
    <section className="grid gap-2 border-t border-hairline pt-5">
      <h2 className="font-medium">{t('title')}</h2>
      <p className="text-quiet">{t('bookmarklet')}</p>
      <p>
        {/* biome-ignore lint/a11y/useValidAnchor: it is dragged to the bookmarks, where it becomes one */}
        <a
          ref={link}
          className="inline-flex min-h-8 items-center rounded-md border border-edge px-3 pointer-coarse:min-h-11"
        >
          {t('drag')}
        </a>
      </p>
      <p className="text-quiet">{t('share')}</p>
    </section>
  )
}
