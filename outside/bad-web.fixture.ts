import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Article, articleHtml, defaultArticle } from './bad-web-pages.fixture.ts'
import { badRoutes } from './bad-web-routes.fixture.ts'

export type Route = (request: IncomingMessage, response: ServerResponse, web: { origin: string }) => void

export type BadWeb = {
  /** "http://127.0.0.1:PORT" */
  origin: string
  /** "127.0.0.1:PORT", for allowHosts */
  host: string
  port: number
  /** path and headers of every request that came in */
  requests: { path: string; headers: IncomingMessage['headers'] }[]
  /** connections that were ever opened */
  connections(): number
  /** serve this at a path from now on, also over what was there */
  put(path: string, page: string | Article | Route): void
  close(): Promise<void>
}

/**
 * A web server on loopback where everything goes wrong that goes wrong on the web; see `badRoutes` for its paths.
 * `/article` is a good page: an invented story, or the one given.
 */
export async function startBadWeb(options: { article?: Article; port?: number } = {}): Promise<BadWeb> {
  const routes = new Map<string, Route>(Object.entries(badRoutes))
  const requests: BadWeb['requests'] = []
  let connections = 0
  const put: BadWeb['put'] = (path, page) => {
    if (typeof page === 'function') routes.set(path, page)
    else routes.set(path, html(typeof page === 'string' ? page : articleHtml(page)))
  }
  put('/article', options.article ?? defaultArticle)

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://bad-web').pathname
    requests.push({ path, headers: request.headers })
    const route = routes.get(path) ?? routes.get('/missing')
    route?.(request, response, { origin })
  })
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const host = `127.0.0.1:${port}`
  const origin = `http://${host}`
  return {
    origin,
    host,
    port,
    requests,
    connections: () => connections,
    put,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const html = (page: string): Route => {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(page)
  }
}
