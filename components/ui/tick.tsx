'use client'
import { type ChangeEventHandler, type InputHTMLAttributes, useId } from 'react'
import { TypedEarly } from './typed-early.tsx'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'type'> & {
  checked: boolean
  onChange: ChangeEventHandler<HTMLInputElement>
}

/** A box to tick, heard also when it is ticked before the page's script runs. */
export function Tick(props: Props) {
  const id = useId()
  return (
    <>
      <TypedEarly of={id} value={props.checked} take={props.onChange} />
      <input {...props} type="checkbox" id={id} />
    </>
  )
}

/** One of several to choose from, heard also when it is chosen before the page's script runs. */
export function Radio({
  chosen,
  ...props
}: Omit<Props, 'checked' | 'value'> & { value: string; chosen: string }) {
  const id = useId()
  return (
    <>
      <TypedEarly of={id} value={chosen} take={props.onChange} />
      <input {...props} type="radio" id={id} checked={props.value === chosen} />
    </>
  )
}
