import { permanentRedirect, redirect } from 'next/navigation'
import { mergedInto } from '#data/merge/in-force.ts'
import { textOf } from '#data/report/one-with.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { ownText } from '#domain/report/own-text.ts'
import { type Locale, localePath } from '#messages/locales.ts'

type Asked = { statement?: unknown; text?: unknown }

/**
 * The text that an address asks for. A report that is merged into another is read there, unless its own text is asked for;
 * a statement is shown in the text that it stands in, whichever report of those that are one was named.
 * @param page of the report's own pages
 * @returns whether the report is merged into another; the statement that is asked for
 */
export async function textAsked(
  locale: Locale,
  viewer: Viewer,
  id: string,
  asked: Asked,
  page: '' | '/snapshots' = '',
): Promise<{ merged: boolean; statement: string | null }> {
  const statement = typeof asked.statement === 'string' ? asked.statement : null
  const into = await mergedInto('report', id)
  const merged = into !== id
  const isOwn = asked.text === 'own'
  const found = statement ? await textOf(viewer, statement) : null
  const of = found?.kind === 'ok' ? found.value : null
  if (of && (of !== id || (merged && !isOwn)) && (await mergedInto('report', of)) === into) {
    const path = ownText(of, of !== into)
    redirect(localePath(locale, `${path}${path.includes('?') ? '&' : '?'}statement=${statement}`))
  }
  if (merged && !isOwn) permanentRedirect(localePath(locale, `/desk/reports/${into}${page}`))
  return { merged, statement }
}
