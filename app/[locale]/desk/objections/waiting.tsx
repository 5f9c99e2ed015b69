import Link from 'next/link'
import { ObjectionList } from '#components/objection/objection-list.tsx'
import { listObjections } from '#data/objection/read.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { env } from '#env'
import { wordsOf } from '#messages/catalog.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { answer } from './answer/action.ts'
import { erase } from './senders/action.ts'

/** What visitors object to and nobody has settled, at the head of the inbox. */
export async function WaitingObjections({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const waiting = await listObjections(viewer, 'waiting', undefined, 10)
  if (waiting.kind !== 'ok' || waiting.value.rows.length === 0) return null
  const t = translator(locale, 'objection.desk')
  return (
    <section aria-labelledby="objections" className="grid gap-1 border-s-2 border-accent ps-4">
      <div className="flex flex-wrap items-baseline justify-between gap-4">
        <h2 id="objections" className="font-medium">
          {t('title')}
        </h2>
        <Link href={localePath(locale, '/desk/objections')} className="link text-12">
          {t('all')}
        </Link>
      </div>
      <Words locale={locale} words={wordsOf(locale, 'objection', 'error')}>
        <ObjectionList
          locale={locale}
          zone={env.ONRECORD_ZONE}
          objections={waiting.value.rows}
          actions={{ answer, erase }}
        />
      </Words>
    </section>
  )
}
