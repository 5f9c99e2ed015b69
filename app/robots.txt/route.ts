import { publicOrigin } from '#env'
import { fileAnswer } from '../answer.ts'

/** Public pages may be read by anybody's machine; the desk is for people. */
export async function GET(request: Request): Promise<Response> {
  const lines = [
    'User-agent: *',
    'Disallow: /desk',
    'Disallow: /ar/desk',
    'Disallow: /he/desk',
    '',
    `Sitemap: ${publicOrigin()}/sitemap.xml`,
    '',
  ]
  // asked with its request, or the build would keep the address that it was built with
  return fileAnswer(request, lines.join('\n'), 'text/plain; charset=utf-8')
}
