export type Misshapen = { how: string; args: unknown[] }

/**
 * Inputs made wrong in one place each: a member too many in every object, and in the place of every value something of
 * another shape, also such as a lenient parser would read as the value ("[3]", "true").
 */
export function misshapen(args: unknown[]): Misshapen[] {
  const last = args.length - 1
  const input = args[last]
  const put = (how: string, value: unknown): Misshapen => ({ how, args: [...args.slice(0, last), value] })
  const whole = [null, [], 'text', 7, [input]].map((value) =>
    put(`all of it: ${JSON.stringify(value)}`, value),
  )
  if (input instanceof FormData) return [...whole, ...forms(input).map(({ how, form }) => put(how, form))]
  return [...whole, put('nothing', undefined), ...changes(input, '').map(({ how, value }) => put(how, value))]
}

type Change = { how: string; value: unknown }

function changes(value: unknown, path: string): Change[] {
  if (Array.isArray(value))
    return value.flatMap((member, at) =>
      changes(member, `${path}[${at}]`).map(({ how, value: changed }) => ({
        how,
        value: value.with(at, changed),
      })),
    )
  if (typeof value === 'object' && value !== null)
    return [
      { how: `${path}.extra added`, value: { ...value, extra: 'x' } },
      { how: `${path}.byId added`, value: { ...value, byId: 'x' } },
      ...Object.entries(value).flatMap(([key, member]) => [
        ...wrong(member).map((other) => ({
          how: `${path}.${key} = ${JSON.stringify(other)}`,
          value: { ...value, [key]: other },
        })),
        ...changes(member, `${path}.${key}`).map(({ how, value: changed }) => ({
          how,
          value: { ...value, [key]: changed },
        })),
      ]),
    ]
  return []
}

function wrong(member: unknown): unknown[] {
  const others: unknown[] = [{}, { $ne: null }, [[member]]]
  if (!Array.isArray(member)) others.push([member])
  if (typeof member !== 'boolean') others.push(true)
  if (typeof member === 'number') others.push(String(member), null, -1, 0.5)
  if (typeof member === 'string') others.push(7, '\u0000')
  return others
}

/** Each field in turn as a file, missing, and said twice. */
function forms(form: FormData): { how: string; form: FormData }[] {
  const names = [...new Set(form.keys())]
  const copy = () => {
    const other = new FormData()
    for (const [name, value] of form) other.append(name, value)
    return other
  }
  return names
    .filter((name) => name !== 'locale')
    .flatMap((name) => {
      const [file, missing] = [copy(), copy()]
      file.set(name, new Blob(['x']), 'x.txt')
      missing.delete(name)
      return [
        { how: `${name} as a file`, form: file },
        { how: `${name} missing`, form: missing },
      ]
    })
}
