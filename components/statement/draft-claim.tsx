'use client'
import { useDeskContext } from '#components/desk/desk-context.tsx'
import { FailureNotice } from '#components/desk/failure.tsx'
import { isSave } from '#components/desk/keys.ts'
import { useProblemWords } from '#components/desk/problems.ts'
import { useKey } from '#components/desk/use-key.ts'
import { Button } from '#components/ui/button.tsx'
import { ComboBox } from '#components/ui/combo-box.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { type ClaimKind, claimKinds } from '#domain/claim/view.ts'
import { type StanceValue, stanceValues } from '#domain/statement/view.ts'
import { localeNames, locales } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { WhenField } from './draft-when-field.tsx'
import type { DeskDraft } from './draft-wording.ts'
import { useNewClaim } from './use-new-claim.ts'

/** A new claim in place, begun with the statement's own words; saved and tied at once. */
export function DraftClaim({ draft, onLeave }: { draft: DeskDraft; onLeave: () => void }) {
  const desk = useDeskContext()
  const t = useWords('desk.tie')
  const claim = useWords('claim')
  const stance = useWords('stance')
  const problem = useProblemWords()
  const { typed, change, failure, save } = useNewClaim(draft)
  useKey((event) => {
    if (isSave(event)) void save()
    else if (event.key === 'Escape') onLeave()
    else return false
    return true
  })
  const errorOf = (field: string) => {
    const wrong = failure?.kind === 'invalid' ? failure.problems : []
    const found = wrong.find((each) => each.field.split('.').includes(field))
    return found && problem(found)
  }
  const languages = [...new Set<string>([draft.language, ...locales])]
  const names = [...new Set(desk.actors.filter(({ kind }) => kind !== 'unnamed').map(({ name }) => name))]

  return (
    <section aria-label={t('new claim')} className="grid gap-3">
      <TextArea
        label={claim('wording')}
        hint={t('wording hint')}
        value={typed.wording}
        lang={typed.language}
        onChange={(event) => change({ wording: event.target.value })}
        error={errorOf('wording')}
        autoFocus
      />
      <div className="grid grid-cols-2 gap-3">
        <Select
          label={claim('kind.label')}
          value={typed.kind}
          onChange={(event) => change({ kind: event.target.value as ClaimKind })}
          options={claimKinds.map((value) => ({ value, name: claim(`kind.${value}`) }))}
        />
        <Select
          label={t('language')}
          value={typed.language}
          onChange={(event) => change({ language: event.target.value })}
          options={languages.map((value) => ({ value, name: localeNames[value as 'en'] ?? value }))}
        />
        <ComboBox
          label={claim('about')}
          nothing={t('new name')}
          openLabel={t('open names')}
          defaultItems={names.map((name) => ({ id: name, name }))}
          inputValue={typed.about}
          onInputChange={(about) => about !== typed.about && change({ about })}
          allowsCustomValue
        />
        <Select
          label={stance('label')}
          value={typed.value}
          onChange={(event) => change({ value: event.target.value as StanceValue })}
          options={stanceValues.map((value) => ({ value, name: stance(`name.${value}`) }))}
        />
        <Select
          label={t('story')}
          value={typed.story}
          onChange={(event) => change({ story: event.target.value })}
          options={desk.stories.map(({ id, title }) => ({ value: id, name: title }))}
          empty={t('new story')}
        />
        {!typed.story && (
          <TextField
            label={t('story title')}
            value={typed.title}
            onChange={(event) => change({ title: event.target.value })}
            error={errorOf('story')}
          />
        )}
      </div>
      <WhenField
        legend={t('happened')}
        value={typed.happened}
        onChange={(happened) => change({ happened })}
        error={errorOf('happened')}
      />
      {failure && <FailureNotice failure={failure} retry={() => void save()} />}
      <div className="flex gap-2">
        <Button look="primary" keys="Mod+Enter" onClick={() => void save()}>
          {t('save claim')}
        </Button>
        <Button keys="Escape" onClick={onLeave}>
          {t('back')}
        </Button>
      </div>
    </section>
  )
}
