import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = {
  locale: Locale
  /** address without language */
  page: string
  /** the statement or claim it stands beside */
  place: string
}

/** The way to say that something about one statement or claim is wrong. */
export function ErrorHere({ locale, page, place }: Props) {
  return (
    <a
      href={`${localePath(locale, '/objection')}?${new URLSearchParams({ page, place })}`}
      rel="nofollow"
      className="link no-print inline-flex min-h-6 items-center text-12 pointer-coarse:min-h-11"
    >
      {translator(locale, 'objection')('here')}
    </a>
  )
}
