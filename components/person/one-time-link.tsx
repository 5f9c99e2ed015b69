'use client'
import { useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { useWords } from '#messages/words.tsx'

type Props = { email: string; link: string /** how long it works */; lasts: 'a week' | 'a day' }

/** A link that is shown this once, to be copied. */
export function OneTimeLink({ email, link, lasts }: Props) {
  const t = useWords('person.link')
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  async function copy() {
    field.current?.select()
    // refused without a secure connection or leave: the link stands selected, to be copied by hand
    setCopied(
      await (navigator.clipboard?.writeText(link) ?? Promise.reject()).then(
        () => true,
        () => false,
      ),
    )
  }
  return (
    <Notice
      title={t('title', { email })}
      safe={t('once')}
      todo={t(lasts === 'a week' ? 'expires' : 'expires in a day')}
    >
      <div className="flex w-full flex-wrap items-center gap-2">
        <input
          ref={field}
          readOnly
          dir="ltr"
          aria-label={t('label')}
          value={link}
          onFocus={(event) => event.target.select()}
          className="min-h-8 w-[34rem] max-w-full rounded-md border border-edge bg-raised px-2 font-code text-12 pointer-coarse:min-h-11"
        />
        <Button onClick={() => void copy()}>{copied ? t('copied') : t('copy')}</Button>
      </div>
    </Notice>
  )
}
