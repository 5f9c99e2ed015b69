import type { SourceKind } from './view.ts'

export type MapSource = { id: string; name: string; kind: SourceKind }
/** One holds another: an owner a source, or an owner an owner. */
export type MapHolding = {
  owner: string
  of: { source: string } | { owner: string }
  share: readonly [number, number] | null
  from: string | null
}
export type MapSubscription = { source: string; wire: string; from: string | null; to: string | null }

/** Who owns whom and who carries what, today. */
export type SourceMap = {
  /** by name, as many as a drawing holds, of so many */
  sources: MapSource[]
  all: number
  owners: { id: string; name: string }[]
  holdings: MapHolding[]
  subscriptions: MapSubscription[]
}
