import { follow } from './wire.ts'

/** Every page that a reader reaches by links from the front page, in the three languages, each as document and as data. */
export async function crawl(base: string, limit = 400): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  let waiting = ['/', '/ar', '/he']
  const seen = new Set(waiting)
  while (waiting.length > 0 && found.size < limit) {
    const batch = waiting.splice(0, 6)
    const texts = await Promise.all(batch.map((path) => both(base, path)))
    for (const [at, text] of texts.entries()) {
      found.set(batch[at]!, text)
      for (const [, href = ''] of text.matchAll(/<a [^>]*?href="([^"]*)"/g)) {
        const path = href.replaceAll('&amp;', '&').split('#')[0]!
        if (!path.startsWith('/') || seen.has(path)) continue
        seen.add(path)
        waiting.push(path)
      }
    }
    waiting = waiting.filter((path) => !/^(\/\w\w)?\/(desk|sign-in)/.test(path))
  }
  return found
}

async function both(base: string, path: string): Promise<string> {
  const [html, data] = await Promise.all([follow(base, path), follow(base, path, { headers: { RSC: '1' } })])
  return `${html.text}\n${data.text}`
}
