import type { EdgeItem } from '#domain/check/edge-view.ts'
import type { Locale } from '#messages/locales.ts'
import { EdgeEvidence, EdgeHead } from './edge-body.tsx'
import type { QueueRow } from './edge-queue.tsx'
import { edgeName } from './edge-says.ts'

/** Edges as the queue takes them: what is shown of each is made on the server, so that the browser needs no words for it. */
export const queueRows = (locale: Locale, zone: string, items: readonly EdgeItem[]): QueueRow[] =>
  items.map((item) => ({
    key: item.key,
    of: item.of,
    version: item.version,
    name: edgeName(locale, item),
    head: <EdgeHead locale={locale} item={item} />,
    evidence: <EdgeEvidence locale={locale} zone={zone} item={item} />,
  }))
