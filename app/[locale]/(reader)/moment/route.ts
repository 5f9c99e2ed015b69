import { clocks, momentFrom } from '#domain/history/moment.ts'
import { env } from '#env'
import { asLocale, localePath } from '#messages/locales.ts'

/** Pages that can be shown as of a moment: plain words between slashes, so that nobody is led elsewhere. */
const PAGE = /^(\/[a-z0-9-]{1,60}){1,4}$/

/**
 * Leads from the form's fields to the address of a page as of a moment. A moment that has not come is now; what is no
 * moment stands at the end of the address all the same, and the page there says what to write.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const field = (name: string) => (asked.get(name) ?? '').trim().slice(0, 60)
  const page = PAGE.test(asked.get('page') ?? '') ? (asked.get('page') as string) : '/stories'
  const clock = clocks.find((one) => one === field('clock')) ?? 'known'
  const [day, time] = [field('day'), field('time')]
  const moment = momentFrom(day, time, env.ONRECORD_ZONE)
  const typed = moment ?? ([day, time].filter(Boolean).join('T') || '-')
  const past = moment === null || Date.parse(moment) <= Date.now()
  const path = past ? `${page}/${clock}/${encodeURIComponent(typed).replaceAll('%3A', ':')}` : page
  const location = localePath(asLocale((await params).locale), path)
  return new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } })
}
