/** As much as an address may carry over a sign-in (access/local-path.ts), encoded. */
const MOST = 7000

type Given = { url?: unknown; text?: unknown; title?: unknown }
export type Shared = { url: string; text: string }

const said = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/**
 * What a bookmarklet or another app hands over, as the fields that it goes into. Many apps put the address at the end of
 * the text: the first one there is taken, and what else the text says beside its title is kept.
 * @returns null where nothing was handed over
 */
export function sharedOf({ url, text, title }: Given): Shared | null {
  const words = said(text)
  const inText = /\bhttps?:\/\/[^\s<>"]+/i.exec(words)?.[0]?.replace(/[)\].,;:!?»”]+$/, '') ?? ''
  const address = /^https?:\/\//i.test(said(url)) ? said(url) : inText
  const rest = (address ? words.replace(address, '') : words).trim()
  const shared = { url: address, text: rest === said(title) ? '' : rest }
  return shared.url || shared.text ? shared : null
}

/** The address of the form with what was shared in it, for coming back to it after signing in. */
export function sharedPath(given: Given): string {
  const shared = sharedOf(given)
  if (!shared) return '/desk/reports/new'
  const query = (text: string) =>
    new URLSearchParams([...(shared.url ? [['url', shared.url]] : []), ...(text ? [['text', text]] : [])] as [
      string,
      string,
    ][]).toString()
  const whole = query(shared.text)
  return `/desk/reports/new?${whole.length <= MOST ? whole : query('')}`
}
