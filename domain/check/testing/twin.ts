import type { CrossCheckCase, Edge, Side, Status } from '../types.ts'

/**
 * The cross-check once more, written from the rules alone and sharing no code with the real one: slow, by strings
 * and sets, every subset tried. For tests only.
 */
export type TwinAnswer = {
  status: Status
  origins: { affirms: Side; denies: Side }
  edges: Edge[]
  loadBearing: string[][]
}

type Statement = CrossCheckCase['statements'][number]
type Rest = { to?: Statement; standIn?: string; source?: string; kind: string }

export function twin(input: CrossCheckCase): TwinAnswer {
  const now = once(input)
  const ids = input.statements.map((statement) => statement.id).sort()
  const changes = (set: string[]): boolean => {
    const statements = input.statements.map((one) =>
      set.includes(one.id) ? { ...one, withdrawn: true } : one,
    )
    return once({ ...input, statements }).status !== now.status
  }
  const found: string[][] = []
  const attempt = (set: string[]): void => {
    if (!found.some((one) => one.every((id) => set.includes(id))) && changes(set)) found.push(set)
  }
  for (const a of ids) attempt([a])
  for (const a of ids) for (const b of ids) if (a < b) attempt([a, b])
  for (const a of ids) for (const b of ids) for (const c of ids) if (a < b && b < c) attempt([a, b, c])
  return { ...now, loadBearing: found }
}

function once(input: CrossCheckCase): Omit<TwinAnswer, 'loadBearing'> {
  const actor = (id: string) => input.actors.find((one) => one.id === id)
  const report = (statement: Statement) => input.reports.find((one) => one.id === statement.report)!
  const sourceOf = (statement: Statement) => input.sources.find((one) => one.id === report(statement).source)!
  const rests = new Map<Statement, Rest[]>()
  for (const statement of input.statements) {
    const mine = input.reliances.filter((one) => one.from === statement.id)
    rests.set(
      statement,
      mine.map(({ to, toSource, toDate, kind }) => {
        const target = input.statements.find((one) => one.id === to)
        if (target) return { to: target, kind }
        return { standIn: `report:${toSource}${toDate ? `@${toDate}` : ''}`, source: toSource!, kind }
      }),
    )
  }
  const spread = (seed: (statement: Statement) => boolean): Set<Statement> => {
    const set = new Set(input.statements.filter(seed))
    for (let before = -1; before !== set.size; ) {
      before = set.size
      for (const [statement, all] of rests)
        if (all.length > 0 && all.every((rest) => rest.to && set.has(rest.to))) set.add(statement)
    }
    return set
  }
  const dead = spread((statement) => Boolean(statement.withdrawn))
  const hedged = spread((statement) => Boolean(statement.hedge))
  const bears = (statement: Statement): boolean =>
    statement.stance === 'affirms' || statement.stance === 'denies'
  const live = input.statements.filter((statement) => !dead.has(statement) && bears(statement))

  const top = (id: string): string => {
    const path = [id]
    for (;;) {
      const above = actor(path.at(-1)!)?.speaksFor
      if (!above) return path.at(-1)!
      if (path.includes(above)) {
        const circle = path.slice(path.indexOf(above)).sort()
        return circle.find((one) => (actor(one)?.kind ?? 'body') === 'body') ?? circle[0]!
      }
      path.push(above)
    }
  }
  const parents = (statement: Statement): Rest[] =>
    rests
      .get(statement)!
      .filter((rest) => !rest.to || (live.includes(rest.to) && rest.to.stance === statement.stance))
  const reach = new Map<Statement, Set<Statement>>()
  for (const statement of live) {
    const set = new Set<Statement>()
    const walk = (at: Statement): void => {
      for (const rest of parents(at))
        if (rest.to && !set.has(rest.to)) {
          set.add(rest.to)
          walk(rest.to)
        }
    }
    walk(statement)
    reach.set(statement, set)
  }
  const ownKey = (statement: Statement): string => {
    const last = statement.chain.at(-1) ?? sourceOf(statement).actor
    if (!last) return `source:${sourceOf(statement).id}`
    return actor(last)?.kind === 'unnamed' ? `actor:${last}` : `actor:${top(last)}`
  }
  const cycleOf = (statement: Statement): string | undefined => {
    if (!reach.get(statement)!.has(statement)) return undefined
    const circle = live.filter(
      (other) => reach.get(statement)!.has(other) && reach.get(other)!.has(statement),
    )
    const when = (one: Statement): number => Date.parse(report(one).publishedAt)
    circle.sort((a, b) => when(a) - when(b) || (a.id < b.id ? -1 : 1))
    return `cycle:${circle[0]!.id}`
  }
  const direct = (statement: Statement): string[] => {
    if (parents(statement).length === 0) return [ownKey(statement)]
    const cycle = cycleOf(statement)
    const standIns = parents(statement).flatMap((rest) => rest.standIn ?? [])
    return cycle ? [cycle, ...standIns] : standIns
  }
  const origins = new Map(
    live.map((one) => [one, new Set([one, ...reach.get(one)!].flatMap(direct))] as [Statement, Set<string>]),
  )
  const keys = [...new Set([...origins.values()].flatMap((set) => [...set]))].sort()

  const own = live.filter((statement) => statement.chain.length === 0 && parents(statement).length === 0)
  const standInSource = (key: string): string | undefined =>
    [...rests.values()].flat().find((rest) => rest.standIn === key)?.source
  const unnamed = (key: string) => {
    const row = key.startsWith('actor:') ? actor(key.slice(6)) : undefined
    if (row?.kind !== 'unnamed') return undefined
    const body = row.body ?? row.speaksFor
    return {
      id: row.id,
      body: body && top(body),
      country: row.country,
      descriptor: row.descriptor,
      marks: row.possiblySameAs,
    }
  }
  const brought = (statement: Statement): string[] => {
    if (parents(statement).length === 0 || cycleOf(statement)) return [...origins.get(statement)!]
    const more = parents(statement).filter((rest) => rest.kind !== 'reprints')
    return more.flatMap((rest) => (rest.to ? [...origins.get(rest.to)!] : [rest.standIn!]))
  }
  const rules: [Edge['why'], (a: string, b: string) => boolean][] = [
    [
      'P1',
      (a, b) => {
        const [x, y] = [unnamed(a), unnamed(b)]
        if (!x || !y) return false
        if (x.country && y.country && x.country !== y.country) return false
        if (x.body && y.body && x.body !== y.body) return false
        const same = <T>(one: T, other: T): boolean => Boolean(one) && one === other
        return Boolean(
          x.marks?.includes(y.id) ||
            y.marks?.includes(x.id) ||
            same(x.body, y.body) ||
            ((!x.body || !y.body) && (same(x.country, y.country) || same(x.descriptor, y.descriptor))) ||
            !(x.body || x.country) ||
            !(y.body || y.country),
        )
      },
    ],
    ['P2', (a, b) => unnamed(a)?.body !== undefined && b === `actor:${unnamed(a)!.body}`],
    [
      'P3',
      (a, b) => {
        const owner = (key: string) => input.sources.find((one) => key === `source:${one.id}`)?.owner
        return Boolean(owner(a)) && owner(a) === owner(b)
      },
    ],
    [
      'P4',
      (a, b) =>
        own.some((one) => {
          if (ownKey(one) !== a) return false
          const helped = report(one).contributors ?? []
          return (
            helped.some((agency) => standInSource(b) === agency) ||
            own.some(
              (other) =>
                ownKey(other) === b &&
                (helped.includes(sourceOf(other).id) ||
                  (report(other).contributors ?? []).some((agency) => helped.includes(agency))),
            )
          )
        }),
    ],
    [
      'P5',
      (a, b) => {
        const source = standInSource(a)
        if (!source) return false
        return (
          standInSource(b) === source ||
          live.some((one) => sourceOf(one).id === source && brought(one).includes(b))
        )
      },
    ],
  ]
  const verdict = (a: string, b: string, same: boolean): boolean =>
    (input.verdicts ?? []).some(
      (one) => one.same === same && ((one.a === a && one.b === b) || (one.a === b && one.b === a)),
    )
  const edges: Edge[] = []
  for (const a of keys)
    for (const b of keys) {
      if (a >= b) continue
      const why = rules.find(([, rule]) => rule(a, b) || rule(b, a))?.[0]
      if (why && (verdict(a, b, true) || !verdict(a, b, false))) edges.push({ a, b, why })
    }

  const group = new Map(keys.map((key) => [key, new Set([key])]))
  const merge = (a: string, b: string): boolean => {
    if (group.get(a) === group.get(b)) return false
    const all = new Set([...group.get(a)!, ...group.get(b)!])
    for (const key of all) group.set(key, all)
    return true
  }
  for (const { a, b } of edges) if (verdict(a, b, true)) merge(a, b)
  for (let again = true; again; ) {
    again = false
    for (const { a, b, same } of input.verdicts ?? [])
      if (same && group.has(a) && group.has(b)) {
        const joins = (edge: Edge, x: string, y: string) =>
          group.get(x)!.has(edge.a) && group.get(y)!.has(edge.b)
        if (edges.some((edge) => joins(edge, a, b) || joins(edge, b, a)) && merge(a, b)) again = true
      }
  }
  const kindOf = (key: string): Side['origins'][number]['kind'] => {
    if (key.startsWith('actor:')) return actor(key.slice(6))?.kind ?? 'body'
    return key.startsWith('source:') ? 'newsroom' : 'stand-in'
  }
  const rank = (key: string): string => {
    const order = ['body', 'person', 'newsroom', 'unnamed', 'stand-in'].indexOf(kindOf(key))
    return `${key.startsWith('cycle:') ? 5 : order}${key}`
  }
  const name = (key: string): string =>
    [...(group.get(key) ?? [key])].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0]!
  const joinedEdges = edges
    .map(({ a, b, why }) => ({ a: [name(a), name(b)].sort()[0]!, b: [name(a), name(b)].sort()[1]!, why }))
    .filter(({ a, b }) => a !== b)
  const published: Edge[] = []
  for (const edge of joinedEdges.sort((x, y) =>
    `${x.a}\n${x.b}\n${x.why}` < `${y.a}\n${y.b}\n${y.why}` ? -1 : 1,
  ))
    if (!published.some(({ a, b }) => a === edge.a && b === edge.b)) published.push(edge)

  const side = (statements: Statement[]): Side => {
    const held = [...new Set(statements.flatMap((one) => [...origins.get(one)!].map(name)))].sort()
    let least = 0
    const seen = new Set<string>()
    const visit = (key: string): void => {
      if (seen.has(key) || !held.includes(key)) return
      seen.add(key)
      for (const { a, b } of published) {
        if (a === key) visit(b)
        if (b === key) visit(a)
      }
    }
    for (const key of held) {
      if (!seen.has(key)) least++
      visit(key)
    }
    const holders = (key: string) =>
      statements.filter((one) => [...origins.get(one)!].some((raw) => name(raw) === key)).map((one) => one.id)
    return {
      least,
      most: held.length,
      origins: held.map((key) => ({ key, kind: kindOf(key), statements: holders(key).sort() })),
    }
  }
  const affirming = live.filter((one) => one.stance === 'affirms')
  const affirms = side(affirming)
  const denies = side(live.filter((one) => one.stance === 'denies'))
  const flat = side(affirming.filter((one) => !hedged.has(one)))
  const subject = input.claim.about ? name(`actor:${top(input.claim.about)}`) : undefined
  const bySubject = flat.origins.some((origin) => origin.key === subject)
  const status = ((): Status => {
    if (!input.statements.some(bears)) return 'empty'
    if (affirms.most + denies.most === 0) return 'retracted'
    if (input.claim.supersededBy) return 'superseded'
    if (affirms.most > 0 && denies.most > 0) return 'disputed'
    if (denies.most > 0) return 'denied'
    if (input.claim.kind === 'position' && bySubject) return 'on record'
    if (bySubject && flat.least >= 2) return 'confirmed'
    if (flat.least >= 2) return 'corroborated'
    if (affirms.most >= 2) return 'possibly corroborated'
    if (flat.origins.length > 0 && flat.origins[0]!.kind !== 'unnamed') return 'single source'
    return 'unverified'
  })()
  return { status, origins: { affirms, denies }, edges: published }
}
