import Link from 'next/link'
import { Button } from '#components/ui/button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { type Choice, countsOf, listed } from '#domain/feed/choose.ts'
import type { FeedLine, Health } from '#domain/feed/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; feeds: readonly FeedLine[]; choice: Choice }

/** Which feeds are listed, by address: works without script, and every choice can be linked to. */
export function FeedFilter({ locale, feeds, choice: { how, find } }: Props) {
  const t = translator(locale, 'feeds')
  const page = localePath(locale, '/desk/feeds')
  const counts = countsOf(feeds)
  const to = (health?: Health) => {
    const query = new URLSearchParams({ ...(health ? { how: health } : {}), ...(find ? { find } : {}) })
    return query.size > 0 ? `${page}?${query}` : page
  }
  const link = (health: Health | undefined, name: string, count: number) => (
    <li key={health ?? ''}>
      <Link
        href={to(health)}
        aria-current={how === health ? 'page' : undefined}
        className="inline-flex min-h-8 items-center gap-1.5 text-quiet hover:text-ink aria-[current]:border-b-2 aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink pointer-coarse:min-h-11"
      >
        {name} <span className="tabular-nums">{count}</span>
      </Link>
    </li>
  )
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
      <nav aria-label={t('filter.label')}>
        <ul className="flex flex-wrap gap-x-4">
          {link(undefined, t('filter.all'), feeds.length)}
          {listed
            .filter((health) => counts[health] || health === how)
            .map((health) => link(health, t(`health.${health}`), counts[health] ?? 0))}
        </ul>
      </nav>
      <form method="get" action={page} className="flex flex-wrap items-end gap-2">
        {how && <input type="hidden" name="how" value={how} />}
        <TextField
          label={t('filter.find')}
          name="find"
          type="search"
          key={find ?? ''}
          defaultValue={find ?? ''}
        />
        <Button type="submit">{t('filter.show')}</Button>
        {(how || find) && (
          <LinkButton href={page} look="quiet">
            {t('filter.show all')}
          </LinkButton>
        )}
      </form>
    </div>
  )
}
