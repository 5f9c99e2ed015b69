'use client'
import { Button } from '#components/ui/button.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { ArchivePage } from '#domain/reading/file/came.ts'
import { useWords } from '#messages/words.tsx'

type Props = { pages: ArchivePage[]; disabled: boolean; choose: (url: string) => void }

/** The pages that a web archive holds: one is brought in. */
export function ArchivePages({ pages, disabled, choose }: Props) {
  const t = useWords('ways.choose')
  return (
    <Notice title={t('title')} safe={t('todo')}>
      <ul className="grid w-full gap-2">
        {pages.map(({ url, title }) => (
          <li key={url} className="grid justify-items-start gap-1">
            <Button disabled={disabled} onClick={() => choose(url)}>
              {t('page', { title: title ?? url })}
            </Button>
            {title && <Dir className="text-12 break-all text-quiet">{url}</Dir>}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
