'use client'
import Broken from '../error.tsx'

/** A desk page that failed, below the masthead of the desk. */
export default function BrokenDesk(props: Parameters<typeof Broken>[0]) {
  return (
    <div className="py-8">
      <Broken {...props} />
    </div>
  )
}
