import type { StoryView } from '#domain/story/view.ts'
import type { TimelineEntry } from '#domain/timeline/view.ts'

/**
 * A story's claims as a calendar (RFC 5545): each an event at the time it is about, whole days as whole days. Lines are
 * folded at 75 octets, texts escaped, and nothing in it depends on when it was asked for.
 */
export function storyCalendar(origin: string, story: StoryView): string {
  const events = story.timeline
    .filter((entry) => entry.kind === 'claim')
    .flatMap((entry) => event(origin, entry))
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//OnRecord//Timeline//EN',
    `X-WR-CALNAME:${escaped(story.title)}`,
    ...events,
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
}

function event(origin: string, { id, at, wording }: Extract<TimelineEntry, { kind: 'claim' }>): string[] {
  const stamp = compact(at.from)
  const when =
    at.precision === 'instant'
      ? [`DTSTART:${stamp}`]
      : [`DTSTART;VALUE=DATE:${stamp.slice(0, 8)}`, `DTEND;VALUE=DATE:${dayAfter(at.from, at.to)}`]
  const address = `${origin}/claims/${id}`
  return [
    'BEGIN:VEVENT',
    `UID:${id}@${new URL(origin).hostname}`,
    `DTSTAMP:${stamp}`,
    ...when,
    `SUMMARY:${escaped(wording)}`,
    `URL:${address}`,
    'END:VEVENT',
  ]
}

const compact = (at: string): string => at.replace(/[-:]/g, '').replace(/\.\d+/, '')

/** The end of a range of days is the day after its last, and never the first day itself. */
function dayAfter(from: string, to: string): string {
  const last = new Date(Math.max(Date.parse(to) - 1, Date.parse(from)))
  last.setUTCDate(last.getUTCDate() + 1)
  return compact(last.toISOString()).slice(0, 8)
}

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n|\r/g, '\\n')

/** No line is longer than 75 octets, and none is cut within a character. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let size = 0
  for (const char of line) {
    const octets = Buffer.byteLength(char)
    if (size + octets > 74) {
      parts.push(part)
      part = ''
      size = 0
    }
    part += char
    size += octets
  }
  return [...parts, part].join('\r\n ')
}
