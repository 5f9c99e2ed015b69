import type { ReactNode } from 'react'
import { Dir } from '#components/ui/dir.tsx'
import type { Came as CameOf } from '#domain/reading/file/came.ts'
import { numberInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; came: CameOf & { containerHash: string | null } }

/** What a file says of itself: shown as its own word, with what came along and was not read. */
export function Came({ locale, came }: Props) {
  const t = translator(locale, 'ways')
  const { format, facts, attachments, containerHash } = came
  const rows: [string, ReactNode][] = [
    [t('came.format'), t(`format.${format}`)],
    ...facts.map(({ name, value }): [string, ReactNode] => [
      t(`fact.${name}`),
      <Dir key={name} className="break-words">
        {value}
      </Dir>,
    ]),
    ...(containerHash
      ? [
          [
            t('came.container'),
            <Dir key="hash" className="font-code text-12 break-all">
              {containerHash}
            </Dir>,
          ] as [string, ReactNode],
        ]
      : []),
  ]
  return (
    <>
      <h3 className="eyebrow mt-4 mb-1">{t('came.title')}</h3>
      <p className="mb-1 text-12 text-quiet">{t('came.note')}</p>
      <dl className="grid grid-cols-[8rem_1fr] gap-x-4 gap-y-1">
        {rows.map(([name, fact]) => (
          <div key={name} className="contents">
            <dt className="text-quiet">{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
        {attachments.length > 0 && (
          <div className="contents">
            <dt className="text-quiet">{t('came.attachments')}</dt>
            <dd>
              <ul>
                {attachments.map(({ name, type, size }, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two may have one name
                  <li key={at}>
                    <Dir>
                      {t('came.attachment of', {
                        name: name || t('came.no name'),
                        type,
                        size: numberInWords(locale, size),
                      })}
                    </Dir>
                  </li>
                ))}
              </ul>
              <p className="text-12 text-quiet">{t('came.kept')}</p>
            </dd>
          </div>
        )}
      </dl>
    </>
  )
}
