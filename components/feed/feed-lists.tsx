'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useSave } from '#components/desk/use-save.ts'
import { Button, buttonClass } from '#components/ui/button.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { useEarlyFile } from '#components/ui/use-early-file.ts'
import type { Outcome } from '#domain/outcome.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

type Done = { added: number; there: number; broken: string[]; left: number }
type Props = { locale: Locale; take: (input: { text: string }) => Promise<Outcome<Done>> }

/** Lists of feeds that other programs write and read. */
export function FeedLists({ locale, take }: Props) {
  const t = useWords('feeds.list')
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const { save, sending, failure } = useSave()
  const [done, setDone] = useState<Done | null>(null)
  const read = async (file: File) => {
    setDone(null)
    const text = await file.text()
    await save(
      () => take({ text }),
      (taken) => {
        setDone(taken)
        router.refresh()
      },
    )
  }
  useEarlyFile(input, (file) => void read(file))
  return (
    <section id="lists" className="grid gap-3">
      <h2 className="headline text-21">{t('title')}</h2>
      <p className="max-w-measure text-quiet">{t('text')}</p>
      <div className="flex flex-wrap gap-2">
        <Button aria-disabled={sending} onClick={() => sending || input.current?.click()}>
          {sending ? t('taking') : t('choose')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".opml,.xml,text/xml,text/x-opml"
          aria-label={t('choose')}
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ''
            if (file) void read(file)
          }}
        />
        <a href={localePath(locale, '/desk/feeds/opml')} download className={buttonClass('plain')}>
          {t('download')}
        </a>
      </div>
      <FormFailure failure={failure} locale={locale} fields={[]} />
      {done && (
        <Notice
          kind={done.broken.length + done.left > 0 ? 'warn' : 'info'}
          title={t('done', { added: done.added, there: done.there })}
          safe={done.broken.length > 0 && t('broken', { count: done.broken.length })}
          todo={done.left > 0 && t('left', { count: done.left })}
        >
          {done.broken.length > 0 && (
            <ul className="max-h-60 w-full overflow-y-auto text-12 text-quiet">
              {done.broken.map((one) => (
                <li key={one} className="break-all">
                  <Dir>{one}</Dir>
                </li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </section>
  )
}
