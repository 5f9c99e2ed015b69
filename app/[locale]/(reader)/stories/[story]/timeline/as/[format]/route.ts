import { storyCalendar } from '#components/feed/calendar.ts'
import { storyTable } from '#components/feed/tables.ts'
import { csv } from '#domain/csv.ts'
import { publicOrigin } from '#env'
import { fileAnswer, notThere } from '../../../../../../../answer.ts'
import { drawingAnswer } from '../../../../../../../picture.ts'
import { readWholeStory } from '../../../../../../../read.ts'

type Context = { params: Promise<{ locale: string; story: string; format: string }> }

/** A story's timeline to be taken away: csv, json or ics; svg or png as it is drawn. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, story: id, format } = await params
  if (format === 'svg' || format === 'png') return drawingAnswer(request, 'story', { locale, id, format })
  const story = ['csv', 'json', 'ics'].includes(format) ? await readWholeStory(id) : null
  if (!story) return notThere()
  const origin = publicOrigin()
  const named = { 'Content-Disposition': `attachment; filename="timeline-${id}.${format}"` }
  if (format === 'csv')
    return fileAnswer(request, csv(storyTable(origin, story)), 'text/csv; charset=utf-8', named)
  if (format === 'ics')
    return fileAnswer(request, storyCalendar(origin, story), 'text/calendar; charset=utf-8', named)
  const { title, language, timeline } = story
  const body = JSON.stringify({ id, title, language, address: `${origin}/stories/${id}`, timeline })
  return fileAnswer(request, body, 'application/json; charset=utf-8', named)
}
