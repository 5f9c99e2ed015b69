import { publicAddresses } from '#data/public-addresses.ts'
import { anonymous } from '#domain/access/viewer.ts'
import { publicOrigin } from '#env'
import { localePath, locales } from '#messages/locales.ts'
import { fileAnswer, notThere } from '../answer.ts'

/**
 * Every public page with the day of its last change, in each language (sitemaps.org, 0.9). With more than one file can
 * hold, `?part=` gives the rest and this is their index.
 */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('part')
  const part = asked === null ? 0 : Number(asked)
  if (!Number.isInteger(part) || part < 0 || part > 999) return notThere()
  // three languages to a page: a file holds 50,000 addresses at most
  const found = await publicAddresses(anonymous, part, 15_000)
  if (found.kind !== 'ok' || (part > 0 && found.value.rows.length === 0)) return notThere()
  const { rows, more } = found.value
  const origin = publicOrigin()
  if (asked === null && more)
    return fileAnswer(request, await index(origin), 'application/xml; charset=utf-8')
  const pages = rows.map(({ path, changedAt }) => ({ path, changedAt: changedAt.slice(0, 10) }))
  const first =
    part === 0 ? ['/', '/stories', '/sources', '/sources/map'].map((path) => ({ path, changedAt: '' })) : []
  const body = [...first, ...pages].flatMap(({ path, changedAt }) =>
    locales.map((locale) => {
      const others = locales
        .map(
          (each) =>
            `<xhtml:link rel="alternate" hreflang="${each}" href="${origin}${localePath(each, path)}"/>`,
        )
        .join('')
      const changed = changedAt ? `<lastmod>${changedAt}</lastmod>` : ''
      return `<url><loc>${origin}${localePath(locale, path)}</loc>${changed}${others}</url>`
    }),
  )
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${body.join('\n')}\n</urlset>\n`
  return fileAnswer(request, xml, 'application/xml; charset=utf-8')
}

async function index(origin: string): Promise<string> {
  const parts: string[] = []
  for (let part = 0; part < 1000; part++) {
    const found = await publicAddresses(anonymous, part, 15_000)
    if (found.kind !== 'ok') break
    parts.push(`<sitemap><loc>${origin}/sitemap.xml?part=${part}</loc></sitemap>`)
    if (!found.value.more) break
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${parts.join('\n')}\n</sitemapindex>\n`
}
