/**
 * Markup as it would stand in a page if nothing cleaned what came from outside. Each piece says that it ran by adding
 * its name to `window.ran`, or asks a foreign host for something.
 */
export const FOREIGN = 'https://foreign.example'
const say = (name: string, of = 'window') => `(${of}.ran ||= []).push('${name}')`

export const injected: Record<string, string> = {
  'inline script': `<script>${say('inline script')}</script>`,
  'module script': `<script type="module">${say('module script')}</script>`,
  'script of data': `<script src="data:text/javascript,${encodeURIComponent(say('script of data'))}"></script>`,
  'foreign script': `<script src="${FOREIGN}/foreign-script.js"></script>`,
  'script from an answer of ours that is no script': `<script src="/stories"></script>`,
  'event attribute': `<img src="/nothing.png" onerror="${say('event attribute')}">`,
  'event attribute of a drawing': `<svg onload="${say('event attribute of a drawing')}"></svg>`,
  'opened details': `<details open ontoggle="${say('opened details')}"><summary>x</summary></details>`,
  'frame with its own document': `<iframe srcdoc="&lt;script>${say('frame with its own document', 'parent')}&lt;/script>"></iframe>`,
  'frame of script': `<iframe src="javascript:${say('frame of script', 'parent')}"></iframe>`,
  'foreign frame': `<iframe src="${FOREIGN}/frame"></iframe>`,
  'foreign object': `<object data="${FOREIGN}/object"></object><embed src="${FOREIGN}/embed">`,
  'foreign image': `<img src="${FOREIGN}/image.png" alt="">`,
  'foreign style': `<link rel="stylesheet" href="${FOREIGN}/style.css">`,
  'foreign image in a style': `<p style="background:url(${FOREIGN}/background.png)">x</p>`,
  'inline style': `<style>@import url('${FOREIGN}/import.css'); body { visibility: hidden }</style>`,
  'foreign font': `<link rel="preload" as="font" crossorigin href="${FOREIGN}/font.woff2">`,
  'data row that ends in code': `<script>self.__next_f.push([2,null]);${say('data row that ends in code')}</script>`,
  'code inside a data row': `<script>self.__next_f.push([1,${say('code inside a data row')}])</script>`,
  'code inside the text of a data row': `<script>self.__next_f.push([1,\`\${${say('code inside the text of a data row')}}\`])</script>`,
  'a call of React’s with code': `<script>$RC("B:0","S:0");${say('a call of React’s with code')}</script>`,
  'a line of the bundler’s with code': `<script>(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(${say('a line of the bundler’s with code')});</script>`,
}

/** Rows in the framework's exact form, which the policy lets through: what they carry must still do nothing. */
const row = (value: unknown) =>
  `<script>self.__next_f.push([1,${JSON.stringify(`0:${JSON.stringify(value)}\n`)}])</script>`
const script = ['$', 'script', null, { src: `${FOREIGN}/row.js` }]
const html = `<img src="/nothing.png" onerror="${say('markup in a data row')}">`
const raw = ['$', 'div', null, { dangerouslySetInnerHTML: { __html: html } }]
const link = ['$', 'iframe', null, { src: `javascript:${say('frame in a data row', 'parent')}` }]
export const rows: Record<string, string> = {
  'data row with a foreign script': row(script),
  'data row with markup': row(raw),
  'data row with a frame': row(link),
}

/** What needs a hand: a link of script, a form that goes elsewhere, a base that sends every link elsewhere. */
export const handed = `<base href="${FOREIGN}/"><div style="position:fixed;inset:0;z-index:99;background:white">
  <a id="script-link" href="javascript:${say('link of script')}">link</a>
  <form id="foreign-form" action="${FOREIGN}/form" method="post"><input name="x"><button>send</button></form>
  <form id="form-of-script" action="javascript:${say('form of script')}"><button>send</button></form>
  <a id="relative" href="stories">stories</a></div>`
