import { Notice } from '#components/ui/notice.tsx'
import { feedsOfSecondReader } from '#data/statement/sent-today.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { env } from '#env'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** Says that feeds have used up their half of the second reader's day, where one is set. */
export async function FeedsShare({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  if (!env.SECOND_READER_URL || env.SECOND_READER_REPORTS_A_DAY === 0) return null
  const used = await feedsOfSecondReader(viewer, env.SECOND_READER_REPORTS_A_DAY)
  if (used.kind !== 'ok' || used.value.sent < used.value.share) return null
  const t = translator(locale, 'feeds')
  return <Notice kind="warn" title={t('share used', { count: used.value.share })} safe={t('share safe')} />
}
