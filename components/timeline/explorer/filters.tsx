import { useId, useMemo, useState } from 'react'
import { claimKinds, statuses } from '#domain/claim/view.ts'
import { stanceValues } from '#domain/statement/view.ts'
import type { ExplorerWords } from '../explorer-words.ts'
import { type Choice, laneKinds, speakerKey } from '../scene/choice.ts'
import { isFiltered, type Timeline } from './use-timeline.ts'

type Props = { words: ExplorerWords; timeline: Timeline }
type Option = { value: string; name: string }

const field = 'h-8 min-w-0 max-w-44 rounded-sm border bg-paper px-1 text-14 pointer-coarse:h-11'

/** How the drawing is divided and what of it is left out. */
export function Filters({ words, timeline: { model, choice, setChoice, clear } }: Props) {
  const { text } = words
  const has = <T extends string>(values: readonly T[], names: Record<string, string>, present: Set<string>) =>
    values
      .filter((value) => present.has(value))
      .map((value): Option => ({ value, name: names[value] ?? value }))
  // once for a timeline: this stands beside a drawing that moves, and a long one has a hundred thousand rows
  const { stances, speakers, sources } = useMemo(
    () => ({
      stances: new Set([...new Set(model.stance)].map((number) => stanceValues[number]!)),
      speakers: model.speakers.map((one): Option => ({ value: speakerKey(one), name: one.name })),
      sources: model.sources.map(({ id, name }): Option => ({ value: id, name })),
    }),
    [model],
  )
  const set = (name: keyof Choice) => (value: string) => setChoice({ [name]: value || null })
  const lane = { actor: text['by actor'], source: text['by source'], claim: text['by claim'] }
  return (
    <details open={isFiltered(choice) || choice.lanes !== null} className="no-print mt-2">
      <summary className="inline-block min-h-6 text-14 text-accent pointer-coarse:min-h-11">
        {text.filters}
      </summary>
      <fieldset className="mt-2 flex flex-wrap items-end gap-x-4 gap-y-2 text-14">
        <legend className="sr-only">{text.filters}</legend>
        <Choose
          label={text.lanes}
          any={text['one lane']}
          value={choice.lanes}
          options={laneKinds.map((value) => ({ value, name: lane[value] }))}
          onChoose={set('lanes')}
        />
        <Name
          label={text.actor}
          hint={text['type name']}
          value={choice.actor}
          options={speakers}
          onChoose={set('actor')}
        />
        <Name
          label={text.source}
          hint={text['type name']}
          value={choice.source}
          options={sources}
          onChoose={set('source')}
        />
        <Choose
          label={text.stance}
          any={text.any}
          value={choice.stance}
          options={has(stanceValues, words.stance, stances)}
          onChoose={set('stance')}
        />
        <Choose
          label={text.status}
          any={text.any}
          value={choice.status}
          options={has(statuses, words.status, new Set(model.claims.map(({ status }) => status)))}
          onChoose={set('status')}
        />
        <Choose
          label={text.kind}
          any={text.any}
          value={choice.kind}
          options={has(claimKinds, words.kind, new Set(model.claims.map(({ kind }) => kind)))}
          onChoose={set('kind')}
        />
        {isFiltered(choice) && (
          <button type="button" className="link min-h-8 pointer-coarse:min-h-11" onClick={clear}>
            {text.clear}
          </button>
        )}
      </fieldset>
    </details>
  )
}

type Field = { label: string; value: string | null; options: Option[]; onChoose: (value: string) => void }

function Choose({ label, any, value, options, onChoose }: Field & { any: string }) {
  return (
    <label className="grid gap-0.5">
      <span className="text-12 text-quiet">{label}</span>
      <select
        value={value ?? ''}
        onChange={(event) => onChoose(event.target.value)}
        className={`${field} ${value ? 'border-accent font-medium' : 'border-edge'}`}
      >
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Names offered at once, of the hundreds that a long story has. */
const OFFERED = 12

/** One of many names: typed, with those offered that contain what was typed. */
function Name({ label, hint, value, options, onChoose }: Field & { hint: string }) {
  const list = useId()
  const chosen = options.find((option) => option.value === value)?.name ?? value ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const sought = (typed ?? '').toLowerCase()
  const offered = options.filter(({ name }) => name.toLowerCase().includes(sought)).slice(0, OFFERED)
  function type(text: string) {
    setTyped(text)
    const found = options.find(({ name }) => name === text)
    if (found || text === '') onChoose(found?.value ?? '')
  }
  return (
    <label className="grid gap-0.5">
      <span className="text-12 text-quiet">{label}</span>
      <input
        type="search"
        list={list}
        dir="auto"
        value={typed ?? chosen}
        placeholder={hint}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setTyped(null)}
        className={`${field} ${value ? 'border-accent font-medium' : 'border-edge'}`}
      />
      <datalist id={list}>
        {offered.map((option) => (
          <option key={option.value} value={option.name} />
        ))}
      </datalist>
    </label>
  )
}
