import type { CrossCheckAnswer, Side } from './types.ts'

export type ReasonKey =
  | 'empty'
  | 'retracted'
  | 'superseded'
  | 'disputed'
  | 'denied'
  | 'onRecord'
  | 'confirmed'
  | 'corroborated'
  | 'possiblyOne'
  | 'possiblyHedged'
  | 'singleSpeaker'
  | 'singleNewsroom'
  | 'singleStandIn'
  | 'singleCircle'
  | 'unverifiedUnnamed'
  | 'unverifiedHedged'

/** Numbers for the sentence: origins at least and at most, and live statements, of both sides. */
export type ReasonParams = {
  affirmsLeast: number
  affirmsMost: number
  affirmsStatements: number
  deniesLeast: number
  deniesMost: number
  deniesStatements: number
}
export type Reason = { key: ReasonKey; params: ReasonParams }

type Reasoned = Pick<CrossCheckAnswer, 'status' | 'origins'>

/** Why a claim has its status, as the key of a message and its numbers, for every interface language. */
export function reasonOf({ status, origins }: Reasoned): Reason {
  const { affirms, denies } = origins
  return {
    key: keyOf(status, affirms),
    params: {
      affirmsLeast: affirms.least,
      affirmsMost: affirms.most,
      affirmsStatements: countOf(affirms),
      deniesLeast: denies.least,
      deniesMost: denies.most,
      deniesStatements: countOf(denies),
    },
  }
}

function keyOf(status: CrossCheckAnswer['status'], affirms: Side): ReasonKey {
  const kind = affirms.origins[0]?.kind
  if (status === 'on record') return 'onRecord'
  if (status === 'possibly corroborated') return affirms.least < 2 ? 'possiblyOne' : 'possiblyHedged'
  if (status === 'unverified') return kind === 'unnamed' ? 'unverifiedUnnamed' : 'unverifiedHedged'
  if (status !== 'single source') return status
  if (affirms.origins[0]?.key.startsWith('cycle:')) return 'singleCircle'
  if (kind === 'stand-in') return 'singleStandIn'
  return kind === 'newsroom' ? 'singleNewsroom' : 'singleSpeaker'
}

function countOf(side: Side): number {
  return new Set(side.origins.flatMap((origin) => origin.statements)).size
}

/** The reason as an English sentence. */
export function englishReason({ key, params }: Reason): string {
  const affirms = origins(params.affirmsLeast, params.affirmsMost)
  const denies = origins(params.deniesLeast, params.deniesMost)
  const sentences: { [key in ReasonKey]: string } = {
    empty: 'No statement has ever affirmed or denied this claim.',
    retracted: 'Statements affirmed or denied this claim, but none of them still stands.',
    superseded: 'Another claim has taken the place of this one.',
    disputed: `The claim is affirmed by ${affirms} and denied by ${denies}.`,
    denied: `The claim is denied by ${denies} and affirmed by none.`,
    onRecord: 'The one this claim is about has taken this position itself, without a hedge.',
    confirmed:
      'The one this claim is about affirms it without a hedge, and so does at least one other origin.',
    corroborated: 'At least two independent origins affirm this claim without a hedge.',
    possiblyOne: `The claim is affirmed by ${affirms}: some could be the same, so they may all go back to one.`,
    possiblyHedged: `The claim is affirmed by ${affirms}, but fewer than two that are surely different do so without a hedge.`,
    singleSpeaker: 'Everything that affirms this claim goes back to one named speaker.',
    singleNewsroom: "Everything that affirms this claim goes back to one newsroom's own reporting.",
    singleStandIn: 'Everything that affirms this claim goes back to one report that is not in the record.',
    singleCircle: 'Everything that affirms this claim goes back to statements that rest on each other.',
    unverifiedUnnamed: 'Everything that affirms this claim goes back to one unnamed speaker.',
    unverifiedHedged: 'Nothing affirms this claim without a hedge, and all goes back to one origin.',
  }
  return sentences[key]
}

function origins(least: number, most: number): string {
  const count = least === most ? `${most}` : `${least}–${most}`
  return `${count} independent ${most === 1 ? 'origin' : 'origins'}`
}
