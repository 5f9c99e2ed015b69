import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { type Came, Refused, type Unpacked } from '#domain/reading/file/came.ts'
import { pageOfRuns, runsOf } from '#domain/reading/file/whole-page.ts'
import { textOf, walk } from '#domain/reading/page/html/node.ts'
import { parseMarkup } from '#domain/reading/page/html/parse.ts'
import { unpack } from './read-zip.ts'

/** The parts that hold text; pictures and programs stay packed. */
const isText = (name: string) =>
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/.test(
    name,
  )

/** A Word document by mammoth, which gives headings, paragraphs, lists and tables as they are styled. */
export async function readDocx(bytes: Uint8Array): Promise<Unpacked> {
  const parts = unpack(bytes, isText)
  // packed anew without what is not read, so that what is unpacked was counted before
  const buffer = Buffer.from(zipSync(parts, { level: 0 }))
  const { value } = await mammoth
    .convertToHtml({ buffer }, { styleMap: ["p[style-name='Title'] => h1:fresh"], externalFileAccess: false })
    .catch(() => {
      throw new Refused('file.broken', { format: 'DOCX' })
    })
  const runs = runsOf(value).map(({ kind, text }) => ({ kind, text: text.replace(/\s*↑$/, '') }))
  if (!runs.some(({ text }) => text.trim())) throw new Refused('docx.empty')
  const core = coreOf(parts['docProps/core.xml'])
  const title = runs[0]?.kind === 'heading' ? null : (core.title ?? null)
  const page = pageOfRuns(runs, { title, language: core.language ?? null })
  return { page: { ...page, byline: page.byline }, came: cameOf(core) }
}

type Core = Partial<Record<'title' | 'author' | 'made' | 'changed' | 'language', string>>
const CORE: Record<string, keyof Core> = {
  'dc:title': 'title',
  'dc:creator': 'author',
  'dcterms:created': 'made',
  'dcterms:modified': 'changed',
  'dc:language': 'language',
}

/** What the document's own card says (ECMA-376, part 2, 11). */
function coreOf(bytes: Uint8Array | undefined): Core {
  const core: Core = {}
  if (!bytes) return core
  walk(parseMarkup(new TextDecoder().decode(bytes)).root, (element) => {
    const name = CORE[element.tag]
    const text = name && textOf(element, 300)
    if (name && text) core[name] = text
    return true
  })
  return core
}

function cameOf({ author, made, changed }: Core): Came {
  const facts = Object.entries({ author, made, changed }).flatMap(([name, value]) =>
    value ? [{ name: name as 'author' | 'made' | 'changed', value }] : [],
  )
  return { format: 'docx', facts, attachments: [] }
}
