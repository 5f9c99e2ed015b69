import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'

/** In whose pages a document may stand as a frame. */
export type Frames = "'none'" | '*'

/**
 * The content security policy of one HTML document. Pages are kept and shared, so no nonce can stand in them; instead
 * the hash of each inline script that the framework itself wrote goes into the header (docs/decisions/0003). A script
 * that is not the framework's gets no hash, wherever it came from, and does not run.
 */
export function policyFor(html: string, frames: Frames = "'none'"): string {
  const hashes = inlineScripts(html)
    .filter(isFrameworkScript)
    .map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  return [
    "default-src 'none'",
    `script-src 'self' ${[...new Set(hashes)].join(' ')}`.trim(),
    "style-src-elem 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frames}`,
  ].join('; ')
}

/** While developing, the framework evaluates code and injects styles; nothing but this machine is asked all the same. */
export const developmentPolicy = (_html: string, frames: Frames = "'none'"): string =>
  `default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self' ws:; form-action 'self'; base-uri 'none'; frame-ancestors ${frames}`

/** The text of every script element without a src and with a type that runs. */
export function inlineScripts(html: string): string[] {
  const found: string[] = []
  for (const [, attributes = '', body = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)) {
    const runs =
      !/\btype\s*=/i.test(attributes) || /\btype\s*=\s*["']?(module|text\/javascript)\b/i.test(attributes)
    if (runs && !/\bsrc\s*=/i.test(attributes) && body) found.push(body)
  }
  return found
}

const JSON_TEXT = '"(?:[^"\\\\\\n]|\\\\.)*"'
/** What Next writes: rows of the page's data, as JSON text that nothing evaluates. */
const NEXT_DATA = new RegExp(
  `^(?:\\(self\\.__next_f=self\\.__next_f\\|\\|\\[\\]\\)|self\\.__next_f)\\.push\\(\\[\\d(?:,(?:${JSON_TEXT}|null))?\\]\\);?$`,
)
/** Next tells the client which build and request it serves. */
const NEXT_ID = new RegExp(`^self\\.__next_[a-z]+=${JSON_TEXT};?$`)
/** Next moves icons that were streamed into the body to the head. */
export const NEXT_ICONS = `document.querySelectorAll('body link[rel="icon"], body link[rel="apple-touch-icon"]').forEach(el => document.head.appendChild(el))`
/** The bundler names the chunks a page runs: files of this build, and numbers of modules in them. */
const BUNDLER =
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\(\{"otherChunks":\[(?:"static\/chunks\/[\w.~-]+\.js",?)*\],"runtimeModuleIds":\[[\d,]*\]\}\);?$/
/** React's calls that put a streamed part in its place; their arguments are element ids or JSON. */
const REACT_CALL = new RegExp(`\\$R[A-Z]\\((?:${JSON_TEXT}|[\\d,[\\]]|null)*\\);?`, 'g')
/** How React's inline runtime begins; a shorter or other piece of its code is nobody's script. */
const REACT_START = /^(\$R[A-Z]=|requestAnimationFrame\(function\(\)\{\$RT)/

/** Whether an inline script is one that the framework writes: its data rows, or React's own code as it ships. */
export function isFrameworkScript(script: string): boolean {
  if (script === NEXT_ICONS) return true
  if (NEXT_DATA.test(script) || NEXT_ID.test(script) || BUNDLER.test(script)) return true
  const rest = script.replace(REACT_CALL, '').trim()
  return rest === '' || (REACT_START.test(rest) && reactServerCode().includes(rest))
}

let code: string | undefined

/** The server half of React as the framework ships it; the inline runtime stands in it literally. */
function reactServerCode(): string {
  code ??= ['production', 'development']
    .map((mode) =>
      createRequire(import.meta.url).resolve(
        `next/dist/compiled/react-dom/cjs/react-dom-server.node.${mode}.js`,
      ),
    )
    .map((file) =>
      fs.readFileSync(file, 'utf8').replaceAll('\\"', '"').replaceAll("\\'", "'").replaceAll('\\n', '\n'),
    )
    .join('\n')
  return code
}
