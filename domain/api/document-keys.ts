import { z } from 'zod'
import { type KeyRoute, keyRoutes } from './arrival.ts'

type Json = { [name: string]: unknown }

export const keySchemes = {
  key: { type: 'http', scheme: 'bearer', description: 'A key that an editor made in the desk, under Keys.' },
}

/** The addresses that take a key, as OpenAPI has them. @param failures the problems by status */
export function keyPaths(failures: Json): Json {
  const byPath = Map.groupBy<string, KeyRoute>(keyRoutes, ({ path }) => path)
  return Object.fromEntries(
    [...byPath].map(([path, routes]) => [
      path,
      Object.fromEntries(routes.map((route) => [route.method, operation(route, failures)])),
    ]),
  )
}

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })
const NAMES: Record<string, string> = {
  'post /arrivals': 'bringIn',
  'post /arrivals/mail': 'handInMail',
  'get /arrivals/{arrival}': 'getArrival',
  'post /arrivals/{arrival}/report': 'fileReport',
}

function operation({ path, method, summary, scopes, query, body, answers }: KeyRoute, failures: Json): Json {
  const needs = `Needs a key that may: ${scopes.join(', or ')}.`
  return {
    operationId: NAMES[`${method} ${path}`],
    summary,
    description: needs,
    security: [{ key: [] }],
    parameters: [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
        name,
        in: 'path',
        required: true,
        description: `Id of the ${name}.`,
        schema: { type: 'string' },
      })),
      ...inQuery(query),
      ...(method === 'post' ? [idempotencyKey] : []),
    ],
    ...(body
      ? {
          requestBody: {
            required: true,
            content: Object.fromEntries(
              Object.entries(body).map(([media, shape]) => [
                media,
                { schema: shape === 'bytes' ? { type: 'string', format: 'binary' } : ref(shape) },
              ]),
            ),
          },
        }
      : {}),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, shape]) => [
          status,
          {
            description: status === '201' ? `${summary}.` : 'It is as it was: nothing was added.',
            content: { 'application/json': { schema: ref(shape) } },
          },
        ]),
      ),
      ...failures,
    },
  }
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'A word of the client’s own for this request. Sent again under it within a day it has no second effect and gets the same answer.',
  schema: { type: 'string', maxLength: 200 },
}

function inQuery(query: z.ZodObject | undefined): Json[] {
  if (!query) return []
  const { properties = {} } = z.toJSONSchema(query, { io: 'input' })
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = property as Json
    return { name, in: 'query', required: false, description, schema }
  })
}
