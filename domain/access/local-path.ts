/**
 * Whether a `next` address stays on this site: one leading slash, nothing that a browser reads as the start of a host
 * ("//x", "/\x") and no character that it drops while parsing (tab and line breaks, WHATWG URL 4.4).
 */
export function isLocalPath(path: unknown): path is string {
  return typeof path === 'string' && path.length <= 8000 && /^\/(?!\/)[^\\\s\p{Cc}]*$/u.test(path)
}
