import { Nodes } from './nodes.ts'
import { CaseError, type CrossCheckCase } from './types.ts'

export const OTHER = 0
export const AFFIRMS = 1
export const DENIES = 2

/** A case with every name replaced by a number. Statements, sources and origins are numbered from 0. */
export type IndexedCase = {
  input: CrossCheckCase
  ids: string[]
  /** AFFIRMS, DENIES or OTHER */
  stance: Uint8Array
  worded: Uint8Array
  withdrawn: Uint8Array
  /** milliseconds since 1970, of the statement's report */
  published: Float64Array
  /** the id of the source of the statement's report */
  source: string[]
  contributors: string[][]
  /** 1 where the chain is empty */
  ownReporting: Uint8Array
  /** the origin it has if it inherits none (O2, O3); -1 for a statement that neither affirms nor denies */
  own: Int32Array
  /** the statements it rests on, each once; `reprinted` says of each that it is only reprinted */
  rests: number[][]
  reprinted: boolean[][]
  /** the stand-ins it rests on, each once, likewise */
  standIns: number[][]
  standInReprinted: boolean[][]
  dependents: number[][]
  standInsFor: Map<string, number[]>
  nodes: Nodes
}

/**
 * Number the parts of a case. A reliance on a statement that is in the case is that reliance, also when it names a
 * source too; one on a statement that is not in the case is a stand-in for the source it names.
 * @throws CaseError naming the field where an id is used twice or a name leads nowhere
 */
export function indexCase(input: CrossCheckCase): IndexedCase {
  const sources = byId(input.sources, 'sources')
  const actors = byId(input.actors, 'actors')
  const reports = byId(input.reports, 'reports')
  const nodes = new Nodes(actors)
  const n = input.statements.length
  const indexed: IndexedCase = {
    input,
    ids: input.statements.map((statement) => statement.id),
    stance: new Uint8Array(n),
    worded: new Uint8Array(n),
    withdrawn: new Uint8Array(n),
    published: new Float64Array(n),
    source: [],
    contributors: [],
    ownReporting: new Uint8Array(n),
    own: new Int32Array(n).fill(-1),
    rests: input.statements.map(() => []),
    reprinted: input.statements.map(() => []),
    standIns: input.statements.map(() => []),
    standInReprinted: input.statements.map(() => []),
    dependents: input.statements.map(() => []),
    standInsFor: new Map(),
    nodes,
  }
  for (const [i, report] of input.reports.entries())
    if (!sources.has(report.source)) throw missing(`reports[${i}].source`, 'source', report.source)
  const published = new Map(input.reports.map((report) => [report.id, Date.parse(report.publishedAt)]))
  const contributors = new Map(input.reports.map((report) => [report.id, [...new Set(report.contributors)]]))
  for (const [i, statement] of input.statements.entries()) {
    const report = reports.get(statement.report)
    if (!report) throw missing(`statements[${i}].report`, 'report', statement.report)
    const speaker = statement.chain.at(-1)
    if (speaker !== undefined && !actors.has(speaker))
      throw missing(`statements[${i}].chain`, 'actor', speaker)
    indexed.stance[i] =
      statement.stance === 'affirms' ? AFFIRMS : statement.stance === 'denies' ? DENIES : OTHER
    indexed.worded[i] = statement.hedge ? 1 : 0
    indexed.withdrawn[i] = statement.withdrawn ? 1 : 0
    indexed.published[i] = published.get(report.id) ?? 0
    indexed.source.push(report.source)
    indexed.contributors.push(contributors.get(report.id) ?? [])
    indexed.ownReporting[i] = speaker === undefined ? 1 : 0
    if (indexed.stance[i] !== OTHER)
      indexed.own[i] = speaker ? nodes.speaker(speaker) : nodes.ownReporting(sources.get(report.source)!)
  }
  addReliances(indexed)
  return indexed
}

function addReliances(indexed: IndexedCase): void {
  byId(indexed.input.statements, 'statements')
  const numbers = new Map(indexed.ids.map((id, i) => [id, i]))
  for (const [i, reliance] of indexed.input.reliances.entries()) {
    const from = numbers.get(reliance.from)
    if (from === undefined) throw missing(`reliances[${i}].from`, 'statement', reliance.from)
    const reprint = reliance.kind === 'reprints'
    const to = reliance.to ? numbers.get(reliance.to) : undefined
    if (to !== undefined) {
      if (note(indexed.rests[from]!, indexed.reprinted[from]!, to, reprint))
        indexed.dependents[to]!.push(from)
    } else if (reliance.toSource) {
      const node = indexed.nodes.standIn(reliance.toSource, reliance.toDate || undefined)
      note(indexed.standIns[from]!, indexed.standInReprinted[from]!, node, reprint)
      const known = indexed.standInsFor.get(reliance.toSource)
      if (!known) indexed.standInsFor.set(reliance.toSource, [node])
      else if (!known.includes(node)) known.push(node)
    } else if (reliance.to) throw missing(`reliances[${i}].to`, 'statement', reliance.to)
    else throw new CaseError(`reliances[${i}]: names neither a statement (to) nor a source (toSource)`)
  }
}

/** Remember a reliance once; one that is also cited, or has the same text, is not only reprinted. */
function note(list: number[], reprinted: boolean[], what: number, reprint: boolean): boolean {
  const at = list.indexOf(what)
  if (at < 0) {
    list.push(what)
    reprinted.push(reprint)
    return true
  }
  reprinted[at] = reprinted[at]! && reprint
  return false
}

function byId<T extends { id: string }>(list: T[], field: string): Map<string, T> {
  const map = new Map<string, T>()
  for (const [i, item] of list.entries()) {
    if (map.has(item.id)) throw new CaseError(`${field}[${i}].id: "${item.id}" is used twice`)
    map.set(item.id, item)
  }
  return map
}

function missing(field: string, noun: string, id: string): CaseError {
  return new CaseError(`${field}: no ${noun} "${id}" in this case`)
}
