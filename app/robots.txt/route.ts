import { publicOrigin } from '../origin.ts'

/** Public pages may be read by anybody's machine; the desk is for people. */
export async function GET(): Promise<Response> {
  const lines = [
    'User-agent: *',
    'Disallow: /desk',
    'Disallow: /ar/desk',
    'Disallow: /he/desk',
    '',
    `Sitemap: ${publicOrigin()}/sitemap.xml`,
    '',
  ]
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
