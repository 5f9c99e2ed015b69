import { CopyField } from '#components/ui/copy-field.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { TakeAway } from '#components/ui/take-away.tsx'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { snippetOf } from './snippet.ts'
import { addressesOf, type Shared } from './things.ts'

type Props = {
  locale: Locale
  /** where readers find this record: what is pasted elsewhere names it whole */
  origin: string
  shared: Shared
  title: string
  language: string
  /** what is drawn on the page, as files: "/figures/x/as" */
  drawing?: string | undefined
}

/** How to show a page elsewhere: code to embed it, a picture of it, its drawing as a file. In the head, for machines. */
export function ShareSection({ locale, origin, shared, title, language, drawing }: Props) {
  const t = translator(locale, 'share')
  const at = { ...shared, locale }
  const { frame, picture, oembed } = addressesOf(origin, at)
  const path = (whole: string) => whole.slice(origin.length)
  return (
    <div className="no-print">
      {(['json', 'xml'] as const).map((format) => (
        <link
          key={format}
          rel="alternate"
          type={format === 'json' ? 'application/json+oembed' : 'text/xml+oembed'}
          title={title}
          href={oembed(format)}
        />
      ))}
      <Disclosure summary={t('title')}>
        <div className="grid max-w-measure gap-3 text-14">
          <p className="font-medium">{t('embed')}</p>
          <CopyField
            code
            rows={5}
            text={snippetOf(origin, at, { title, language })}
            words={{ label: t('code'), copy: t('copy'), copied: t('copied'), refused: t('not copied') }}
          />
          <p className="text-12 text-quiet">{t('embed text')}</p>
          <TakeAway
            label={t('picture')}
            links={[
              { href: path(picture), name: 'PNG', type: 'image/png' },
              { href: path(frame), name: t('look') },
            ]}
          />
          {drawing && (
            <TakeAway
              label={t('drawing')}
              links={(['svg', 'png'] as const).map((format) => ({
                href: localePath(locale, `${drawing}/${format}`),
                name: format.toUpperCase(),
              }))}
            />
          )}
        </div>
      </Disclosure>
    </div>
  )
}
