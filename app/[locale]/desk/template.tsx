import { locale as readLocale } from 'next/root-params'
import type { ReactNode } from 'react'
import { PagePlace } from '#components/desk/page-place.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { asLocale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** The place of a page of the desk: what stands there while it is read is the place of a heading and its rows. */
export default function Place({ children }: { children: ReactNode }) {
  return <PagePlace reading={<Reading />}>{children}</PagePlace>
}

async function Reading() {
  const locale = asLocale((await readLocale()) ?? '')
  const label = translator(locale, 'common')('loading')
  const desk = translator(locale, 'desk')
  return (
    <div className="grid gap-8 py-6">
      <noscript>
        <p>
          {desk('needs script')}{' '}
          <a href={localePath(locale, '/desk')} className="link">
            {desk('inbox')}
          </a>
        </p>
      </noscript>
      <div className="w-48">
        <Skeleton lines={1} label={label} />
      </div>
      <Skeleton lines={5} label={label} />
    </div>
  )
}
