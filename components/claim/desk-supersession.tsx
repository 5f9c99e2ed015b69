'use client'
import Link from 'next/link'
import { useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useSave } from '#components/desk/use-save.ts'
import { Button } from '#components/ui/button.tsx'
import { ComboBox } from '#components/ui/combo-box.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Outcome } from '#domain/outcome.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

type Props = {
  locale: Locale
  claim: { id: string; version: number; supersededBy: { id: string; wording: string } | null }
  /** other claims to choose from */
  claims: readonly { id: string; wording: string }[]
  action: (input: {
    claim: string
    version: number
    by: string | null
  }) => Promise<Outcome<{ version: number }>>
}

/** Says that another claim takes the place of this one, or takes that back. */
export function DeskSupersession({ locale, claim, claims, action }: Props) {
  const t = useWords('claim.supersession')
  const form = useWords('claim.form')
  const [by, setBy] = useState<string | null>(null)
  const { save, sending, failure } = useSave()
  const put = (to: string | null) =>
    void save(
      () => action({ claim: claim.id, version: claim.version, by: to }),
      () => setBy(null),
    )
  return (
    <section className="grid gap-2">
      <h2 className="font-medium">{t('title')}</h2>
      {claim.supersededBy ? (
        <>
          <Link href={localePath(locale, `/desk/claims/${claim.supersededBy.id}`)} className="link">
            <Dir>{claim.supersededBy.wording}</Dir>
          </Link>
          <div>
            <Button disabled={sending} onClick={() => put(null)}>
              {t('undo')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className="text-12 text-quiet">{t('text')}</p>
          <ComboBox
            label={t('choose')}
            nothing={t('nothing')}
            openLabel={t('open')}
            defaultItems={claims.map(({ id, wording }) => ({ id, name: wording }))}
            selectedKey={by}
            onSelectionChange={(key) => setBy(key === null ? null : String(key))}
          />
          <div>
            <Button disabled={sending || !by} onClick={() => put(by)}>
              {t('save')}
            </Button>
          </div>
        </>
      )}
      {failure?.kind === 'conflict' && (
        <Notice kind="warn" title={t('conflict', { by: failure.by ?? form('someone') })} />
      )}
      <FormFailure failure={failure} locale={locale} />
    </section>
  )
}
