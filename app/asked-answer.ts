import 'server-only'

type Asked = { status?: number; headers: Record<string, string>; kept?: unknown }
type Store = { getStore(): Asked | undefined }

// Of this one request alone, by our own server (scripts/web/asked-answer.ts).
const ofRequest = (): Asked | undefined =>
  (globalThis as unknown as Record<symbol, Store | undefined>)[
    Symbol.for('onrecord.asked-answer')
  ]?.getStore()

/**
 * Asks for a status and headers for the HTML that an action ends in. Where the answer is no HTML, because script sent
 * the form, the form itself says what this would.
 */
export function askAnswer(status: number, headers: Record<string, string> = {}): void {
  const asked = ofRequest()
  if (asked) Object.assign(asked, { status, headers })
}

/**
 * Keeps what an action made of a form for the page that is rendered in the same request: without script the framework
 * runs the one and then the other, and loses what lies between when the page was begun ahead.
 */
export function keepForPage(value: unknown): void {
  const asked = ofRequest()
  if (asked) asked.kept = value
}

/** What the action of this request kept for the page; undefined where there was none. */
export const keptForPage = (): unknown => ofRequest()?.kept
