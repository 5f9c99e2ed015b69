import { locale as readLocale } from 'next/root-params'
import type { ReactNode } from 'react'
import { PagePlace } from '#components/desk/page-place.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { asLocale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** The place of a page of the desk: what stands there while it is read is the place of a heading and its rows. */
export default function Place({ children }: { children: ReactNode }) {
  return <PagePlace reading={<Reading />}>{children}</PagePlace>
}

async function Reading() {
  const label = translator(asLocale((await readLocale()) ?? ''), 'common')('loading')
  return (
    <div className="grid gap-8 py-6">
      <div className="w-48">
        <Skeleton lines={1} label={label} />
      </div>
      <Skeleton lines={5} label={label} />
    </div>
  )
}
