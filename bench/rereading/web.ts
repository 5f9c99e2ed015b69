import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A report of the bench: its page as it is first and later, and what is planted in it. */
export type Subject = {
  path: string
  host: number
  about: { headline: string; language: string; published: Date }
  layout: number
  /** served anew each time, or always the same and with an ETag */
  lively: boolean
  planted: {
    kind: string
    /** null where people would differ */
    truth: Record<'worded' | 'silent' | 'noted' | 'gone', boolean | null>
    /** instead of the page */
    answer?: { status: number; html?: string; location?: string }
  } | null
  draw: (later: boolean) => { bytes: Buffer; type: string }
}

/** Loopback servers, one a host, that serve the subjects: first as they were, then as they are. */
export async function serve(subjects: readonly Subject[], hosts: number) {
  const counts = { pages: 0, unchanged: 0, robots: 0 }
  const web = { later: false, counts, origins: [] as string[], stop: (): undefined => undefined }
  const served = new Map<string, { bytes: Buffer; type: string }>()
  const servers = Array.from({ length: hosts }, (_, host) => {
    const byPath = new Map(subjects.filter((one) => one.host === host).map((one) => [one.path, one]))
    return createServer((request, response) => {
      const path = request.url ?? '/'
      if (path === '/robots.txt') {
        counts.robots++
        return void response.end('User-agent: *\nDisallow: /private/\n')
      }
      const subject = byPath.get(path)
      counts.pages++
      if (!subject)
        return void response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(`<title>Front</title>${'<a href="/x">A story</a> '.repeat(40)}`)
      const planted = web.later ? subject.planted : null
      if (planted?.answer) {
        const { status, html = 'gone', location } = planted.answer
        return void response
          .writeHead(status, { 'content-type': 'text/html', ...(location ? { location } : {}) })
          .end(html)
      }
      const key = `${subject.path} ${web.later}`
      const answer = (!subject.lively && served.get(key)) || subject.draw(web.later)
      served.set(key, answer)
      const etag = `"${createHash('sha256').update(answer.bytes).digest('hex').slice(0, 16)}"`
      if (!subject.lively && request.headers['if-none-match'] === etag) {
        counts.unchanged++
        return void response.writeHead(304).end()
      }
      response
        .writeHead(200, { 'content-type': answer.type, ...(subject.lively ? {} : { etag }) })
        .end(answer.bytes)
    })
  })
  for (const server of servers) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    web.origins.push(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  }
  web.stop = () => {
    for (const server of servers) server.close()
    return undefined
  }
  return web
}
