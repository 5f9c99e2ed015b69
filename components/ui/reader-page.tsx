import type { ReactNode } from 'react'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Alternates } from './alternates.tsx'

type Props = {
  locale: Locale
  /** without a language: "/stories/x" */
  path: string
  /** where readers find this record: "https://record.example" */
  origin: string
  children: ReactNode
  className?: string
}

/** A public page: its address in each language in the head, and at its foot when it is printed. */
export function ReaderPage({ locale, path, origin, children, className = 'grid grid-cols-1 gap-10' }: Props) {
  const address = `${origin}${localePath(locale, path)}`
  return (
    <>
      <Alternates locale={locale} path={path} origin={origin} />
      <div className={className}>{children}</div>
      <p className="mt-8 hidden border-t border-hairline pt-2 text-12 text-quiet print:block">
        {translator(locale, 'reader')('address of')} <bdi dir="ltr">{address}</bdi>
      </p>
    </>
  )
}
