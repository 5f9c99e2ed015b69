import { isLocalPath } from '#domain/access/local-path.ts'
import type { Role } from '#domain/access/viewer.ts'
import { asLocale, localePath, withoutLocale } from '#messages/locales.ts'

type Asked = { role: Role; next: unknown; locale: unknown }

/** Where a person who has just signed in goes on: where they wanted to go, if it is ours and theirs to see. */
export function landing({ role, next, locale }: Asked): string {
  const toDesk = isLocalPath(next) && /^\/desk(?=[/?#]|$)/.test(withoutLocale(next))
  if (isLocalPath(next) && (role !== 'reader' || !toDesk)) return next
  return localePath(asLocale(String(locale)), role === 'reader' ? '/following' : '/desk')
}

/** Where somebody goes who gave the right password: on, or to their second step first, which keeps where they wanted to go. */
export function inside({ role, next, locale }: Omit<Asked, 'role'> & { role: Role | null }): string {
  if (role) return landing({ role, next, locale })
  const on = isLocalPath(next) ? `?next=${encodeURIComponent(next)}` : ''
  return localePath(asLocale(String(locale)), '/sign-in/second') + on
}
