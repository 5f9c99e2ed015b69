import 'server-only'
import pg from 'pg'

/** Statements that a connection may hold prepared; further ones are planned each time they are asked. */
const PREPARED = 60
const names = new Map<string, string>()

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= PREPARED) return known
  const name = `onrecord_queue_${names.size}`
  names.set(text, name)
  return name
}

/**
 * A connection of the queue, which asks the same few things for each job: with these prepared the database plans them once and not
 * each time, which takes longer than answering.
 */
export class PlannedClient extends pg.Client {
  /** As the library's own, in all its forms. */
  override query = ((...args: unknown[]) => {
    const [text, values, ...rest] = args
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 && nameOf(text)
    const asked = name ? [{ name, text, values }, ...rest] : args
    return (pg.Client.prototype.query as (...given: unknown[]) => unknown).apply(this, asked)
  }) as pg.Client['query']
}
