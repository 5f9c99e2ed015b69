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

export type Linking = { figure: string; version: number; claim: string; linked: boolean }
type Claim = { id: string; wording: string; language: string }
type Props = {
  locale: Locale
  figure: { id: string; version: number; claims: readonly Claim[] }
  /** other claims to choose from */
  claims: readonly Claim[]
  action: (linking: Linking) => Promise<Outcome<{ version: number }>>
}

/** The claims a figure belongs to: whose statements may give it values, and through which readers see it. */
export function DeskFigureClaims({ locale, figure, claims, action }: Props) {
  const t = useWords('figure.desk')
  const combo = useWords('claim.supersession')
  const someone = useWords('claim.form')('someone')
  const [chosen, setChosen] = useState<string | null>(null)
  const { save, sending, failure } = useSave()
  const put = (claim: string, linked: boolean) =>
    void save(
      () => action({ figure: figure.id, version: figure.version, claim, linked }),
      () => setChosen(null),
    )
  return (
    <section className="grid gap-2">
      <h2 className="font-medium">{t('claims')}</h2>
      <ul className="grid">
        {figure.claims.map((claim) => (
          <li key={claim.id} className="flex items-center gap-2 border-b border-hairline py-1">
            <Link href={localePath(locale, `/desk/claims/${claim.id}`)} className="link grow">
              <Dir language={claim.language}>{claim.wording}</Dir>
            </Link>
            <Button
              look="quiet"
              disabled={sending}
              aria-label={t('unlink of', { claim: claim.wording })}
              onClick={() => put(claim.id, false)}
            >
              {t('unlink')}
            </Button>
          </li>
        ))}
      </ul>
      <ComboBox
        label={t('choose')}
        nothing={combo('nothing')}
        openLabel={combo('open')}
        defaultItems={claims.map(({ id, wording }) => ({ id, name: wording }))}
        selectedKey={chosen}
        onSelectionChange={(key) => setChosen(key === null ? null : String(key))}
      />
      <div>
        <Button disabled={sending || !chosen} onClick={() => chosen && put(chosen, true)}>
          {t('link')}
        </Button>
      </div>
      {failure?.kind === 'conflict' && (
        <Notice kind="warn" title={t('conflict', { by: failure.by ?? someone })} />
      )}
      <FormFailure failure={failure} locale={locale} />
    </section>
  )
}
