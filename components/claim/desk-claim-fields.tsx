'use client'
import { ComboBox } from '#components/ui/combo-box.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { type ClaimKind, claimKinds } from '#domain/claim/view.ts'
import { useWords } from '#messages/words.tsx'
import type { ClaimTyped } from './desk-claim-typed.ts'
import { DeskWhen } from './desk-when.tsx'

export type ClaimChoices = {
  zone: string
  /** names of those a claim may be about */
  actors: readonly string[]
  languages: readonly { value: string; name: string }[]
}
type Props = ClaimChoices & {
  typed: ClaimTyped
  onChange: (to: Partial<ClaimTyped>) => void
  problem: (field: string) => string | undefined
}

/** The fields of a claim, new or on record. */
export function DeskClaimFields({ typed, onChange, problem, zone, actors, languages }: Props) {
  const t = useWords('claim.fields')
  const claim = useWords('claim')
  const common = useWords('common')
  return (
    <>
      <TextArea
        label={claim('wording')}
        hint={t('wording hint')}
        value={typed.wording}
        lang={typed.language}
        className="min-h-18 font-reading text-18"
        onChange={(event) => onChange({ wording: event.target.value })}
        error={problem('wording')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={claim('kind.label')}
          value={typed.kind}
          onChange={(event) => onChange({ kind: event.target.value as ClaimKind })}
          options={claimKinds.map((value) => ({ value, name: claim(`kind.${value}`) }))}
          error={problem('kind')}
        />
        <Select
          label={t('language')}
          value={typed.language}
          onChange={(event) => onChange({ language: event.target.value })}
          options={languages}
          error={problem('language')}
        />
      </div>
      <ComboBox
        label={t('about')}
        hint={t('about hint')}
        nothing={t('new name')}
        openLabel={t('open names')}
        defaultItems={actors.map((name) => ({ id: name, name }))}
        inputValue={typed.about}
        onInputChange={(about) => about !== typed.about && onChange({ about })}
        allowsCustomValue
        error={problem('about')}
      />
      <TextField
        label={claim('scope')}
        hint={t('scope hint')}
        optional={common('optional')}
        value={typed.scope}
        lang={typed.language}
        onChange={(event) => onChange({ scope: event.target.value })}
        error={problem('scope')}
      />
      <DeskWhen
        legend={t(typed.kind === 'expectation' ? 'due' : 'happened')}
        zone={zone}
        value={typed.happened}
        onChange={(happened) => onChange({ happened })}
        error={problem('happened')}
      />
    </>
  )
}
