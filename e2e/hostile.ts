import type { Room } from './newsroom-of-own.ts'
import { ask, call } from './wire.ts'

const MARK = 'Zxq'
const markup = `<img src=x onerror="(window.ran||=[]).push('stored')"><script>(window.ran||=[]).push('stored')</script>`
/** Controls that turn text round, or end what holds it apart, and letters that cannot be seen. */
const controls = '\u2069\u202c\u2069\u202e' // ends isolates, then turns what follows
const unseen = '\u200b\u00ad\ufeff\u2060\u061c'

/** A text that means harm, kept as it is: `what` makes it unlike the others. */
const hostile = (what: string): string => `${what} ${MARK}${markup}${unseen} ${controls}turned \u2067round`

/** Whether a page shows it: every letter, and of its controls, where others stand beside it, those with a partner. */
export const isShown = (text: string, what: string): boolean =>
  text.includes(hostile(what)) ||
  text.includes(hostile(what).replace(/[\u2067\u2069\u202c\u202e]/g, '\u2060'))

export type Harm = { story: string; claim: string; report: string; source: string; texts: string[] }

/** A published story, its claim, its report and its source, every word of which means harm. */
export async function publishHarm({ url }: Pick<Room, 'url'>, cookie: string): Promise<Harm> {
  const done = async (entry: string, input: object) => {
    const { value } = await call(url, entry, [input], { cookie })
    if (value?.kind !== 'ok') throw new Error(`${entry}: ${JSON.stringify(value)}`)
    return (value as unknown as { value: Record<string, string> }).value
  }
  const at = `${process.pid}-${Date.now()}`
  const said = hostile('We shut the gate')
  const texts = {
    title: hostile('A title'),
    byline: hostile('A writer'),
    source: hostile(`A source ${at}`),
    story: hostile('A story'),
    summary: hostile('A summary'),
    wording: hostile('A claim'),
    speaker: hostile('A speaker'),
    scope: hostile('A scope'),
    said,
  }
  const text = `${said}\n\nThe Board said so. Number ${at}.`
  const brought = await ask(url, '/desk/reports/new/bring-in', {
    method: 'POST',
    cookie,
    body: JSON.stringify({ way: 'paste', text }),
    headers: { Origin: url, 'Content-Type': 'application/json' },
  })
  const unfiled = /"unfiled":"(\w+)"/.exec(brought.text)?.[1]
  const { report } = await done('action /desk/reports/new/[unfiled] file', {
    unfiled,
    source: { name: texts.source, kind: 'news outlet', domain: null },
    title: texts.title,
    byline: [texts.byline, 'Plain Writer'],
    language: 'en',
    kind: 'article',
    url: null,
    publishedAt: '2026-09-01T10:00:00Z',
    publishedPrecision: 'instant',
  })
  const { statement } = await done('action /desk/reports/[report]/add addDraft', {
    report,
    snapshot: 1,
    wording: {
      content: [[0, [...said].length]],
      cue: [],
      source: [],
      chain: [{ name: texts.speaker, kind: 'person', speaksFor: 'The Board', role: hostile('A role') }],
      mode: 'quoted',
      hedge: null,
      said: null,
    },
  })
  const { claim, story } = await done('action /desk/reports/[report]/claim wordClaim', {
    claim: {
      wording: texts.wording,
      kind: 'event',
      about: null,
      scope: texts.scope,
      language: 'en',
      happened: null,
      story: { title: texts.story, summary: texts.summary },
    },
    tie: { statement, version: 1, value: 'affirms' },
  })
  await done('action /desk/stories/[story]/publication publishStory', {
    story,
    version: 1,
    state: 'published',
  })
  return { story: story!, claim: claim!, report: report!, source: texts.source, texts: Object.values(texts) }
}

/**
 * For use in the page: plain Latin text that does not read from left to right, letter by letter and piece by piece in
 * its line; empty when nothing was turned round. What is itself hostile, and blocks that run from right to left, are
 * left out.
 */
export function turnedRound(): string[] {
  const turned: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let last = { block: document.documentElement as Element, text: '', right: 0, top: -1 }
  const blockOf = (element: Element): Element => {
    let at = element
    while (at.parentElement && getComputedStyle(at).display.startsWith('inline')) at = at.parentElement
    return at
  }
  const rectOf = (node: Node, start: number, end: number) => {
    range.setStart(node, start)
    range.setEnd(node, end)
    return range.getBoundingClientRect()
  }
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? ''
    const parent = node.parentElement
    if (!parent || parent.closest('svg, script, style, template, noscript, textarea, option')) continue
    if (!/[A-Za-z]{2}/.test(text) || /[\u200b\u202e\u2069\u0590-\u06ff]/.test(text)) continue
    const block = blockOf(parent)
    if (getComputedStyle(block).direction === 'rtl' || getComputedStyle(parent).direction === 'rtl') continue
    for (const { index } of text.matchAll(/[A-Za-z](?=[A-Za-z])/g)) {
      const [one, next] = [rectOf(node, index, index + 1), rectOf(node, index + 1, index + 2)]
      if (one.width > 0 && Math.abs(one.top - next.top) < 1 && next.left < one.left) {
        turned.push(`letters of "${text.slice(0, 60)}"`)
        break
      }
    }
    range.setStart(node, text.search(/\S/))
    range.setEnd(node, text.length)
    // a piece may break over lines: what comes before ends where its last line does
    const lines = [...range.getClientRects()].filter((line) => line.width > 0 && line.height > 0)
    const [begins, ends] = [lines[0], lines.at(-1)]
    if (!begins || !ends) continue
    if (last.block === block && Math.abs(last.top - begins.top) < 1 && begins.left < last.right - 1)
      turned.push(`"${text.slice(0, 60)}" stands before "${last.text.slice(0, 60)}"`)
    last = { block, text, right: ends.right, top: ends.top }
  }
  return turned
}
