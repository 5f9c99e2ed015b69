import type { Option } from './by-source-choice.tsx'

/** The few words that claims by source shows in the browser; reader pages hand them to their leaves. */
export type BySourceWords = {
  caption: string
  claim: string
  none: string
  silent: string
  'not monitored': string
  'nothing to answer': string
  read: string
  controls: string
  all: string
  any: string
  choices: { claims: Choice; sources: Choice; stance: Choice; status: Choice; kind: Choice }
}
export type Choice = { label: string; options: readonly Option[] }
