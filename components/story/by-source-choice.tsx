'use client'
import { type ChangeEvent, useId } from 'react'
import { TypedEarly } from '#components/ui/typed-early.tsx'

export type Option = { value: string; name: string }
type Props = {
  label: string
  value: string
  options: readonly Option[]
  /** what choosing nothing is called; without it one is always chosen */
  any?: string
  onChoose: (value: string) => void
}

/** One choice of a row of them: its name before it, small enough that five stand in a line. */
export function BySourceChoice({ label, value, options, any, onChoose }: Props) {
  const id = useId()
  const choose = (event: ChangeEvent<HTMLSelectElement>) => onChoose(event.target.value)
  return (
    <label className="flex items-baseline gap-x-1.5 text-14 max-sm:flex-col">
      <span className="text-quiet">{label}</span>
      <TypedEarly of={id} value={value} take={choose} />
      <select
        id={id}
        value={value}
        onChange={choose}
        className={`min-h-8 w-full max-w-44 rounded-sm sm:w-auto border bg-paper px-1 pointer-coarse:min-h-11 ${value && any !== undefined ? 'border-accent font-medium' : 'border-edge'}`}
      >
        {any !== undefined && <option value="">{any}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  )
}
