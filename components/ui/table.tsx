import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from 'react'

/** A table with its caption; wide ones scroll inside their own frame. Rows are 32 pixels, 44 on touch. */
export function Table({
  caption,
  head,
  children,
  hideCaption,
  reached,
}: {
  caption: ReactNode
  head: ReactNode
  children: ReactNode
  hideCaption?: boolean
  /** named, and reached by Tab: for one without a link inside, which a keyboard could not scroll otherwise */
  reached?: string
}) {
  const frame = reached ? { tabIndex: 0, role: 'region', 'aria-label': reached } : {}
  return (
    <div className="overflow-x-auto" {...frame}>
      <table className="w-full border-collapse text-start text-14">
        <caption className={hideCaption ? 'sr-only' : 'pb-2 text-start font-medium'}>{caption}</caption>
        <thead className="border-b border-edge">
          <tr>{head}</tr>
        </thead>
        <tbody className="[&>tr]:border-b [&>tr]:border-hairline [&>tr:hover]:bg-raised">{children}</tbody>
      </table>
    </div>
  )
}

const cell = 'h-8 px-2 py-1 first:ps-0 last:pe-0 align-baseline pointer-coarse:h-11'

/** Figures read left to right in every language, so their last digits stand at the right edge in every language. */
const figures = 'tabular-nums ltr:text-end rtl:text-start'

/** `number` sets a column of figures, so that decimals stand under each other. */
export function Th({
  number,
  className = '',
  ...rest
}: ThHTMLAttributes<HTMLTableCellElement> & { number?: boolean }) {
  return (
    <th
      scope="col"
      {...rest}
      className={`${cell} text-12 font-medium text-quiet ${number ? figures : 'text-start'} ${className}`}
    />
  )
}

export function Td({
  number,
  className = '',
  ...rest
}: TdHTMLAttributes<HTMLTableCellElement> & { number?: boolean }) {
  return <td {...rest} className={`${cell} ${number ? figures : 'text-start'} ${className}`} />
}
