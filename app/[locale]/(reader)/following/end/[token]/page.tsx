import type { Metadata } from 'next'
import Link from 'next/link'
import { Button } from '#components/ui/button.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import { mailOf } from '#data/follow/mail.ts'
import { localeOf } from '#messages/locale-of.ts'
import { localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

export const instant = false // whoever comes here waits for the one answer

type Props = { params: Promise<{ locale: string; token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = translator(await localeOf(params), 'mail.end')('title')
  // the address is a key: no page that is opened from here may learn it
  return { title, robots: { index: false }, referrer: 'no-referrer' }
}

/** What the link of a mail would end, and the buttons that end it. Looking changes nothing. */
export default async function EndMailPage({ params }: Props) {
  const locale = await localeOf(params)
  const token = decodeURIComponent((await params).token)
  const found = await mailOf(token)
  const t = translator(locale, 'mail.end')
  const settings = (
    <p>
      <Link href={localePath(locale, '/following')} className="link">
        {t('settings')}
      </Link>
    </p>
  )
  if (found.kind !== 'ok') return <Said title={t('unknown')} text={t('unknown text')} more={settings} />
  const { kind, name, language, on } = found.value
  if (!on) return <Said title={t('ended')} text={t('ended text')} more={settings} />
  const named = (
    <Dir key="name" language={language}>
      {name}
    </Dir>
  )
  return (
    <form
      method="post"
      action={localePath(locale, `/following/end/${encodeURIComponent(token)}/now`)}
      className="grid max-w-measure gap-4"
    >
      <h1 className="headline text-32">{t('title')}</h1>
      <p>
        {name ? <Filled words={t(`of ${kind}`, { name: hole(0) })} parts={[named]} /> : t('of something')}
      </p>
      <p>{t('ask')}</p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" name="of" value="one" look="primary">
          {t('one')}
        </Button>
        <Button type="submit" name="of" value="all">
          {t('all')}
        </Button>
      </div>
    </form>
  )
}

const Said = ({ title, text, more }: { title: string; text: string; more: React.ReactNode }) => (
  <div className="grid max-w-measure gap-4">
    <h1 className="headline text-32">{title}</h1>
    <p>{text}</p>
    {more}
  </div>
)
