import type { Due } from '#data/follow/digests.ts'
import type { DigestLine } from '#domain/follow/digest.ts'
import { contained } from '#messages/contained.ts'
import { instantInWords } from '#messages/format.ts'
import { directionOf, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import type { Mail } from '#outside/send-mail.ts'

type Where = { origin: string; zone: string; token: string }

/** A text of the record inside our own sentence: its direction ends where it ends, and it stays on its line. */
const apart = (text: string): string =>
  `\u2068${contained(text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim())}\u2069`

/** A digest as a mail in its person's language: plain text, and the same as HTML that asks for nothing from anywhere. */
export function digestMail(due: Due, { origin, zone, token }: Where): Mail {
  const { language } = due.person
  const t = translator(language, 'mail')
  const { kind, id, name } = due.about
  const at = (path: string) => `${origin}${localePath(language, path)}`
  const page = at(`/${kind === 'story' ? 'stories' : 'claims'}/${id}`)
  const count = due.digest.lines.length + due.digest.more
  const foot = [
    { words: t('open'), href: page },
    { words: t('settings'), href: at('/following') },
    { words: t('stop'), href: at(`/following/end/${token}`) },
  ]
  const parts: Parts = {
    language,
    title: t(kind === 'story' ? 'greeting' : 'greeting claim', { name: apart(name) }),
    lines: due.digest.lines.map((line) => ({ ...told(language, line, zone), href: hrefOf(line, at) })),
    more: due.digest.more ? t('more', { count: due.digest.more }) : null,
    notes: [t('note'), t('why')],
    foot,
  }
  return {
    id: `${due.day}-${due.id}`,
    to: { name: due.person.name, address: due.person.email },
    subject: t('subject', { name: apart(short(name)), count }),
    text: plain(parts),
    html: html(parts),
    language,
    // in no language's part of the site: machines ask here
    unsubscribe: `${origin}/following/end/${token}/now`,
  }
}

type Line = { claim: DigestLine['claim']; did: string; reasons: string | null; at: string; href: string }
type Parts = {
  language: 'en' | 'ar' | 'he'
  title: string
  lines: Line[]
  more: string | null
  notes: string[]
  foot: { words: string; href: string }[]
}

const hrefOf = (line: DigestLine, at: (path: string) => string): string =>
  at(line.kind === 'move' ? `/claims/${line.claim.id}` : `/checks/${line.check}`)

const short = (name: string): string => {
  const characters = [...name]
  return characters.length <= 100 ? name : `${characters.slice(0, 99).join('')}…`
}

/** What a line says happened, in our own words. */
function told(language: Parts['language'], line: DigestLine, zone: string) {
  const t = translator(language, 'mail')
  const status = translator(language, 'status.name')
  const at = instantInWords(language, line.at, zone)
  if (line.kind !== 'move') return { claim: line.claim, did: t(line.kind), reasons: line.reasons, at }
  const did = t('moved', { from: `\u2068${status(line.from)}\u2069`, to: `\u2068${status(line.to)}\u2069` })
  const times = line.moves > 1 ? ` (${t('times', { count: line.moves })})` : ''
  return { claim: line.claim, did: did + times, reasons: null, at }
}

function plain({ language, title, lines, more, notes, foot }: Parts): string {
  const t = translator(language, 'mail')
  const blocks = lines.map(({ claim, did, reasons, at, href }) =>
    [apart(claim.wording), did, ...(reasons ? [`${t('reasons')} ${apart(reasons)}`] : []), at, href].join(
      '\n',
    ),
  )
  const ways = foot.map(({ words, href }) => `${words}\n${href}`)
  return `${[title, ...blocks, ...(more ? [more] : []), ...notes, ...ways].join('\n\n')}\n`
}

function html({ language, title, lines, more, notes, foot }: Parts): string {
  const t = translator(language, 'mail')
  const items = lines.map(({ claim, did, reasons, at, href }) => {
    const why = reasons ? `<br>${safe(t('reasons'))} ${foreign(claim.language, reasons)}` : ''
    return `<li style="margin:0 0 20px"><a href="${safe(href)}" style="color:inherit;font-size:18px">${foreign(claim.language, claim.wording)}</a><br>${safe(did)}${why}<br><small style="opacity:.75">${safe(at)}</small></li>`
  })
  const ways = foot.map(
    ({ words, href }) => `<a href="${safe(href)}" style="color:inherit">${safe(words)}</a>`,
  )
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${safe(title)}</title></head>
<body style="margin:0 auto;max-width:36em;padding:24px;font:16px/1.5 Georgia,serif">
<h1 style="font-size:22px;line-height:1.3">${safe(title)}</h1>
<ul style="list-style:none;margin:0;padding:0">
${items.join('\n')}
</ul>
${more ? `<p>${safe(more)}</p>\n` : ''}<hr style="border:0;border-top:1px solid">
${notes.map((note) => `<p style="font-size:13px">${safe(note)}</p>`).join('\n')}
<p style="font-size:13px">${ways.join(' · ')}</p>
</body>
</html>
`
}

const foreign = (language: string, text: string): string =>
  `<bdi lang="${safe(language)}" dir="${directionOf(language)}">${safe(contained(text))}</bdi>`

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const safe = (text: string): string => text.replace(/[&<>"']/g, (one) => entities[one] ?? one)
