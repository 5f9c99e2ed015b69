import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

const kinds = {
  info: { icon: Info, line: 'border-accent', ink: 'text-accent', role: 'status' },
  warn: { icon: TriangleAlert, line: 'border-warn', ink: 'text-warn', role: 'status' },
  error: { icon: CircleAlert, line: 'border-danger', ink: 'text-danger', role: 'alert' },
} as const

type Props = {
  kind?: keyof typeof kinds
  /** what happened */
  title: ReactNode
  /** what is safe */
  safe?: ReactNode
  /** what to do */
  todo?: ReactNode
  children?: ReactNode
}

/** A message in three sentences: what happened, what is safe, what to do. */
export function Notice({ kind = 'info', title, safe, todo, children }: Props) {
  const { icon: Icon, line, ink, role } = kinds[kind]
  return (
    <div role={role} className={`flex gap-3 border-s-2 ${line} py-1 ps-3`}>
      <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${ink}`} />
      <div className="grid gap-1">
        <p className="font-medium">{title}</p>
        {safe && <p>{safe}</p>}
        {todo && <p className="text-quiet">{todo}</p>}
        {children && <div className="mt-1 flex flex-wrap gap-2">{children}</div>}
      </div>
    </div>
  )
}
