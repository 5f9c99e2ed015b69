import { locale as readLocale } from 'next/root-params'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { asLocale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** The place of the text and of its drafts while they are read. */
export default async function Reading() {
  const label = translator(asLocale((await readLocale()) ?? ''), 'common')('loading')
  return (
    <div className="grid gap-12 py-8 md:grid-cols-[minmax(0,1fr)_25rem]">
      <div className="grid max-w-measure content-start gap-8">
        <Skeleton lines={2} label={label} />
        <Skeleton lines={5} label={label} />
      </div>
      <div className="hidden content-start gap-6 md:grid">
        <Skeleton lines={4} label={label} />
      </div>
    </div>
  )
}
