import type { ArrivalAnswer, FiledAnswer } from '#domain/api/arrival.ts'
import type { Came } from '#domain/reading/file/came.ts'
import type { Page } from '#domain/reading/types.ts'
import type { Way } from '#domain/report/waiting.ts'
import { localePath } from '#messages/locales.ts'
import { apiOf, type Writing } from './parts.ts'

type Arrival = {
  id: string
  way: Way
  at: string
  bytesHash: string
  came: Came
  containerHash: string | null
  unfiled: string | null
  report: string | null
  page: Page | null
}

const deskOf = ({ origin, locale }: Writing, path: string) =>
  `${origin}${localePath(locale, `/desk/reports/${path}`)}`

/** What came in and where it is now, as the program that handed it in is told. */
export function arrivalAnswer(to: Writing, arrival: Arrival): ArrivalAnswer {
  const { id, way, at, bytesHash, containerHash, came, report, unfiled, page } = arrival
  const state = report ? 'on record' : unfiled ? 'waiting' : 'removed'
  return {
    id,
    self: `${to.origin}/api/v1/arrivals/${id}`,
    state,
    way,
    at,
    bytesHash,
    containerHash,
    ...came,
    report,
    desk: report ? deskOf(to, report) : unfiled ? deskOf(to, `new/${unfiled}`) : null,
    read: page && {
      title: page.title,
      byline: page.byline,
      publishedAt: page.publishedAt,
      siteName: page.siteName,
      language: page.language,
      url: page.canonicalUrl,
      text: page.text,
    },
  }
}

/** A report that was filed. */
export const filedAnswer = (to: Writing, filed: { report: string; already: boolean }): FiledAnswer => ({
  ...filed,
  self: apiOf(to, 'reports', filed.report),
  desk: deskOf(to, filed.report),
})
