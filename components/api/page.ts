import { problems } from '#domain/api/problem.ts'

type Json = { [name: string]: unknown }
type Parameter = { name: string; in: string; description?: string; schema: Json }
type Operation = { summary: string; description?: string; parameters: Parameter[] }

/**
 * The description of the public interface as a page: what can be asked, what comes back, what can go wrong. In English
 * in every language of the interface, like the names of members. Its style is a file, for pages take no other.
 */
export function apiPage(document: Json): string {
  const base = (document.servers as { url: string }[])[0]?.url ?? ''
  const { description } = document.info as { description: string }
  const paths = Object.entries(document.paths as Record<string, Record<string, Operation>>)
  const { schemas } = document.components as { schemas: Record<string, Json> }
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The record for programs · OnRecord</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/api.css">
<link rel="alternate" type="application/json" href="${base}/openapi.json" title="OpenAPI">
</head>
<body>
<header><a href="/">OnRecord</a></header>
<main>
<h1>The record for programs</h1>
<p>${escaped(description)}</p>
<p>Machines read <a href="${base}/openapi.json">the same as an OpenAPI document</a>.</p>
<h2 id="addresses">Addresses</h2>
${paths.flatMap(([path, of]) => Object.entries(of).map(([method, asked]) => operation(base, path, method, asked))).join('\n')}
<h2 id="moments">A moment</h2>
<p><code>known</code> asks what was publicly known at a moment: it cuts by when reports were published.
<code>had</code> asks what this record had: it cuts by when something was recorded. A plus sign in an offset is written
<code>%2B</code>. A day is its end in the zone of the record.</p>
<h2 id="pages">Pages</h2>
<p>A list has <code>next</code>, the whole address of its next page, or null. Follow it as it is.</p>
<h2 id="keys">Keys</h2>
<p>What is published needs no key. To bring in reports a program sends a key that an editor made in the desk:
<code>Authorization: Bearer KEY</code>. No cookie is looked at. A request that names itself with
<code>Idempotency-Key</code> has one effect however often it is sent within a day.</p>
<h2 id="unchanged">Unchanged answers</h2>
<p>Each answer has an <code>ETag</code>. Sent back as <code>If-None-Match</code> it is answered with 304 and no body
while nothing has changed.</p>
<h2 id="limits">How often</h2>
<p><code>RateLimit-Policy</code> says how many requests there are to a minute, <code>RateLimit</code> how many are left.
Whoever asks more often is answered 429 with <code>Retry-After</code> in seconds.</p>
<h2 id="problems">Problems</h2>
<dl>
${Object.entries(problems)
  .map(
    ([kind, [status, title, todo]]) =>
      `<dt id="${kind}">${status} ${escaped(title)}</dt><dd>${escaped(todo)}</dd>`,
  )
  .join('\n')}
</dl>
<h2 id="shapes">Shapes</h2>
${Object.entries(schemas)
  .map(([name, schema]) => shape(name, schema))
  .join('\n')}
</main>
</body>
</html>
`
}

function operation(
  base: string,
  path: string,
  method: string,
  { summary, description, parameters }: Operation,
): string {
  const asked = parameters.filter((parameter) => parameter.in === 'query')
  const link =
    path.includes('{') || method !== 'get'
      ? escaped(base + path)
      : `<a href="${base}${path}">${escaped(base + path)}</a>`
  return `<section><h3><code>${method === 'get' ? '' : `${method.toUpperCase()} `}${link}</code></h3><p>${escaped(summary)}.${description ? ` ${escaped(description)}` : ''}</p><dl>${asked
    .map(({ name, description = '' }) => `<dt><code>${name}</code></dt><dd>${marked(description)}</dd>`)
    .join('')}</dl></section>`
}

const shape = (name: string, schema: Json): string =>
  `<details id="shape-${name}"><summary><code>${name}</code></summary><pre tabindex="0">${escaped(JSON.stringify(schema, null, 2))}</pre></details>`

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)

/** Names in backticks as code. */
const marked = (text: string): string => escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>')
