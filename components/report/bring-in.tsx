'use client'
import { useRouter } from 'next/navigation'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { isSave } from '#components/desk/keys.ts'
import type { Failure } from '#components/desk/use-send.ts'
import { Button } from '#components/ui/button.tsx'
import { FormStatus } from '#components/ui/form-status.tsx'
import { Submit } from '#components/ui/submit.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { toast } from '#components/ui/toast.tsx'
import { useKept } from '#components/ui/use-kept.ts'
import type { ArchivePage } from '#domain/reading/file/came.ts'
import type { Shared } from '#domain/report/shared.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { ArchivePages } from './archive-pages.tsx'
import { BringInFailure } from './bring-in-failure.tsx'
import { DropArea } from './drop-area.tsx'
import { ACCEPTED, type Given, useBringIn, type Way } from './use-bring-in.ts'
import { Working } from './working.tsx'

type Props = { locale: Locale; limits: { text: number; bytes: number }; shared?: Shared | null }
const part = 'grid gap-3 border-t border-hairline pt-5'

const tooMuch = {
  text: { kind: 'invalid', problems: [{ field: 'text', message: 'pasteTooLong' }] },
  file: { kind: 'invalid', problems: [{ field: 'file', message: 'file.too large' }] },
} satisfies Record<string, Failure>

/** The three ways in, one below the other: a link, a text, a file. */
export function BringIn({ locale, limits, shared }: Props) {
  const t = useWords('report.bring')
  const router = useRouter()
  // kept under a name of its own, so that it takes the place of nothing that was typed
  const from = shared ? `:${shared.url}` : ''
  const link = useKept(`bring-in:link${from}`, shared?.url ?? '')
  const text = useKept(`bring-in:text${from}`, shared?.text ?? '')
  const [file, setFile] = useState<File | null>(null)
  const [pages, setPages] = useState<ArchivePage[] | null>(null)
  const { running, failed, bringIn, stop, refuse } = useBringIn(
    localePath(locale, '/desk/reports/new/bring-in'),
  )
  const typed = { link, paste: text }

  async function send(given: Given) {
    const { way } = given
    if (way === 'file' && given.file.size > limits.bytes) return refuse({ way, failure: tooMuch.file })
    setPages(null)
    const came = await bringIn(given)
    if (!came) return
    if ('choose' in came) return setPages(came.choose)
    if (way !== 'file') typed[way].clear()
    if ('report' in came) toast(t('already'))
    const place = 'report' in came ? came.report : `new/${came.unfiled}`
    router.push(localePath(locale, `/desk/reports/${place}`))
  }
  const submit = (given: Given) => (event: FormEvent | KeyboardEvent) => {
    event.preventDefault()
    if (!running) void send(given)
  }
  const below = (way: Way) => (
    <>
      {running?.way === way && <Working {...running} stop={stop} />}
      {failed?.way === way && <BringInFailure failure={failed.failure} locale={locale} />}
    </>
  )
  const pasted: Given = { way: 'paste', text: text.value }
  return (
    <div className="grid gap-8">
      <form noValidate onSubmit={submit({ way: 'link', url: link.value })} className={part}>
        <div className="grid items-end gap-2 sm:grid-cols-[1fr_auto]">
          <TextField
            label={t('link')}
            type="url"
            inputMode="url"
            dir="ltr"
            autoFocus
            placeholder="https://"
            value={link.value}
            onChange={(event) => link.set(event.target.value)}
          />
          <Submit look="primary" disabled={running !== null}>
            {t('fetch')}
          </Submit>
        </div>
        {below('link')}
      </form>
      <form noValidate onSubmit={submit(pasted)} className={part}>
        <TextArea
          label={t('text')}
          hint={t('text hint')}
          rows={8}
          className="min-h-52 font-reading text-16"
          value={text.value}
          onChange={({ target }) => {
            // laying out megabytes would freeze the page before it could say why
            if (target.value.length > limits.text) refuse({ way: 'paste', failure: tooMuch.text })
            else text.set(target.value)
          }}
          onKeyDown={(event) => isSave(event.nativeEvent) && submit(pasted)(event)}
        />
        <div className="flex flex-wrap items-center justify-between gap-3">
          {text.value ? (
            <FormStatus state={text.kept ? 'kept' : 'failed'} words={t(keptWords(text))} />
          ) : (
            <span />
          )}
          <Submit keys="Mod+Enter" disabled={running !== null}>
            {t('read')}
          </Submit>
        </div>
        {below('paste')}
      </form>
      <div className={part}>
        <p className="font-medium">{t('file')}</p>
        <DropArea
          label={t('file')}
          hint={file ? t('file chosen', { name: file.name }) : t('file hint')}
          choose={t('choose')}
          accept={ACCEPTED}
          disabled={running !== null}
          onFile={(chosen) => {
            setFile(chosen)
            void send({ way: 'file', file: chosen })
          }}
        />
        {below('file')}
        {pages && file && (
          <ArchivePages
            pages={pages}
            disabled={running !== null}
            choose={(page) => void send({ way: 'file', file, page })}
          />
        )}
        {failed?.way === 'file' && failed.failure.kind !== 'invalid' && file && (
          <div>
            <Button onClick={() => void send({ way: 'file', file })}>{t('again')}</Button>
          </div>
        )}
      </div>
    </div>
  )
}

const keptWords = ({ kept, restored }: { kept: boolean; restored: boolean }) =>
  kept ? (restored ? ('restored' as const) : ('kept' as const)) : ('not kept' as const)
