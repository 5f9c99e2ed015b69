import 'server-only'

type Asked = { status?: number; headers: Record<string, string> }
type Store = { getStore(): Asked | undefined }

/**
 * Asks for a status and headers for the HTML that an action ends in (scripts/web/asked-answer.ts). Where the answer is
 * no HTML, because script sent the form, the form itself says what this would.
 */
export function askAnswer(status: number, headers: Record<string, string> = {}): void {
  const store = (globalThis as unknown as Record<symbol, Store | undefined>)[
    Symbol.for('onrecord.asked-answer')
  ]
  const asked = store?.getStore()
  if (asked) Object.assign(asked, { status, headers })
}
