import { z } from 'zod'
import { keyPaths, keySchemes } from './document-keys.ts'
import { type ProblemKind, problems } from './problem.ts'
import { parts, type Route, routes, shapes } from './routes.ts'

type Json = { [name: string]: unknown }

/** The OpenAPI 3.1 document of version 1, made from the schemas that the answers are tested against. */
export function openApi(origin: string): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: 'OnRecord',
      version: '1.0.0',
      summary: 'Who said what, through whom, when, and who really stands behind it.',
      description:
        'What is published is read without an account; answers hold what the public pages show. Reports are brought in with a key of the desk. Members may be added to answers of version 1; none is taken away and none changes its meaning. Clients pass over members that they do not know.',
    },
    servers: [{ url: `${origin}/api/v1` }],
    paths: {
      ...Object.fromEntries(routes.map((route) => [route.path, { get: operation(route) }])),
      ...keyPaths(failures((kind) => kind !== 'not-yet')),
    },
    components: { schemas: shapeSchemas(), securitySchemes: keySchemes },
  }
}

/** Every shape as JSON Schema 2020-12. As they come in: a client must bear a member that it does not know. */
export function shapeSchemas(): Record<string, Json> {
  const registry = z.registry<{ id: string }>()
  for (const [id, shape] of Object.entries({ ...shapes, ...parts })) registry.add(shape, { id })
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    io: 'input',
    // what a format says already need not be said again by a pattern of two hundred letters
    override: ({ jsonSchema }) => void (jsonSchema.format && delete jsonSchema.pattern),
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $id: _id, $schema: _schema, ...schema }]) => [
      name,
      schema as Json,
    ]),
  )
}

function operation({ path, summary, query, answer }: Route): Json {
  return {
    operationId: `get${answer}`,
    summary,
    parameters: [...inPath(path), ...inQuery(query), ifNoneMatch],
    responses: {
      200: {
        description: summary,
        headers: { ETag: header('Names these bytes: send it back as If-None-Match.'), ...limits },
        content: { 'application/json': { schema: ref(answer) } },
      },
      304: { description: 'Nothing has changed since the ETag that was sent.' },
      ...(/^\/(claims|reports|actors)/.test(path)
        ? { 308: { description: 'It was merged into another; Location leads there.' } }
        : {}),
      ...failures((kind) => READING.includes(kind)),
    },
  }
}

const ref = (name: keyof typeof shapes): Json => ({ $ref: `#/components/schemas/${name}` })
const header = (description: string): Json => ({ description, schema: { type: 'string' } })
const limits = {
  'RateLimit-Policy': header('How many requests there are to a minute.'),
  RateLimit: header('How many are left, and for how many seconds.'),
}
const ifNoneMatch = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The ETag of an answer that is kept: 304 says that it still holds.',
  schema: { type: 'string' },
}

const inPath = (path: string): Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    description: `Id of the ${name}.`,
    schema: { type: 'string' },
  }))

function inQuery(query: z.ZodObject): Json[] {
  const { properties = {} } = z.toJSONSchema(query, { io: 'input' })
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = property as Json
    return { name, in: 'query', required: false, description, schema }
  })
}

/** How a read can fail. */
const READING: ProblemKind[] = ['bad-request', 'not-found', 'not-yet', 'too-many', 'unavailable']

/** The problems by status, those of one status told together. */
function failures(of: (kind: ProblemKind) => boolean): Json {
  const kinds = (Object.keys(problems) as ProblemKind[]).filter(of)
  const byStatus = Map.groupBy(
    kinds.map((kind) => problems[kind]),
    ([status]) => status,
  )
  return Object.fromEntries(
    [...byStatus].map(([status, of]) => [
      status,
      {
        description: of.map(([, title, todo]) => `${title}. ${todo}`).join(' '),
        ...(status === 429 ? { headers: { 'Retry-After': header('Seconds to wait.'), ...limits } } : {}),
        content: { 'application/problem+json': { schema: ref('Problem') } },
      },
    ]),
  )
}
