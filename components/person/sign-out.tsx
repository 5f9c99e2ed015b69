import Link from 'next/link'
import { Button } from '#components/ui/button.tsx'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; name: string; to?: 'account' | 'desk' | null }

/** Who is signed in, and the way out; a form, so that it works without script. */
export function SignOut({ locale, name, to = 'account' }: Props) {
  const t = translator(locale, 'mail.follow')
  return (
    <form
      method="post"
      action={localePath(locale, '/desk/sign-out')}
      className="flex flex-wrap items-center gap-2 text-14 text-quiet"
    >
      <span>{t('signed in', { name: `\u2068${name}\u2069` })}</span>
      {to && (
        <Link href={localePath(locale, `/${to}`)} className="link inline-block py-1">
          {translator(locale, 'account')(to === 'desk' ? 'desk' : 'link')}
        </Link>
      )}
      <Button type="submit" look="quiet">
        {t('sign out')}
      </Button>
    </form>
  )
}
