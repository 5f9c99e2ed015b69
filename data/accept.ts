import 'server-only'
import type { z } from 'zod'
import { may, type Permission } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { problems } from './problems.ts'

/**
 * The first lines of every write: who may not is told nothing, not even what is wrong with the input; then the input
 * must have the noun's shape, with no member too many.
 */
export function accept<S extends z.ZodType>(
  viewer: Viewer,
  permission: Permission,
  schema: S,
  input: unknown,
): Outcome<z.output<S>> {
  if (!may(viewer, permission)) return forbidden
  const parsed = schema.safeParse(input)
  return parsed.success ? ok(parsed.data) : problems(parsed.error)
}
