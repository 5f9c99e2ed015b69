import 'server-only'
import type { SourceHealth } from '#domain/source/record-view.ts'

/**
 * Silent edits and corrections that later captures of a source's reports showed. Whoever compares captures has the rows;
 * until there are any this says that nobody looked, which is not the same as none.
 */
export async function editsFound(_source: string): Promise<SourceHealth['edits']> {
  return null
}
