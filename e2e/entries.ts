import fs from 'node:fs'

type References = Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>
export type Entry = string

const file = (name: string) => JSON.parse(fs.readFileSync(`.next/server/${name}`, 'utf8')) as unknown

/** A file of app/ as the address it serves: without groups, language and the file's own name. */
const address = (file: string): string =>
  file
    .replace(/^(app)?\/?\[locale\]/, '')
    .replace(/\/\([^)]*\)/g, '')
    .replace(/\/(page|route|action\.ts)$/, '') || '/'

export type Manifest = {
  entries: Entry[]
  /** the ids by which a request may name the functions of an entry */
  idsOf: (entry: Entry) => string[]
  /** an address of a page that holds a function, its ids made up */
  pageOf: (entry: Entry) => string
}

let read: Manifest | undefined

/** The manifest of the build under test, read once. */
export const manifest = (): Manifest => (read ??= readManifest())

/**
 * Every way into the server that this build has, from the build's own manifests: pages, route handlers, and the
 * functions that a request may name by id. Cached reads are among the last: the framework numbers them, so those of
 * one file count as one entry.
 */
function readManifest(): Manifest {
  const paths = Object.keys(file('app-paths-manifest.json') as Record<string, string>)
  const { node } = file('server-reference-manifest.json') as { node: References }
  const functions = Map.groupBy(Object.entries(node), ([, { filename, exportedName }]) =>
    exportedName.startsWith('$$RSC_SERVER_CACHE')
      ? `cached reads ${filename}`
      : `action ${address(filename)} ${exportedName}`,
  )
  const files = paths.map((path) => `${path.endsWith('/route') ? 'route' : 'page'} ${address(path)}`)
  const known = (entry: Entry) => {
    const found = functions.get(entry)
    if (!found) throw new Error(`this build has no ${entry}`)
    return found
  }
  return {
    entries: [...files, ...functions.keys()].sort(),
    idsOf: (entry) => known(entry).map(([id]) => id),
    pageOf: (entry) => address(Object.keys(known(entry)[0]![1].workers)[0]!).replace(/\[\w+\]/g, 'madeup'),
  }
}
