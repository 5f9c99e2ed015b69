/** One row of JSON lines: an object with an id. */
export type Row = { id: string | number; [field: string]: unknown }

/** Checks that a line holds an object with an id, a string or a number. @throws Error that says what is wrong */
export function rowOf(line: unknown): Row {
  if (typeof line !== 'object' || line === null || Array.isArray(line)) throw new Error('not a JSON object')
  const { id } = line as { id?: unknown }
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error('"id" must be a string or a number')
  return line as Row
}

/** A text field that must be there. @throws Error that names the field */
export function textOf(row: Row, field: string): string {
  const value = row[field]
  if (typeof value !== 'string') throw new Error(`"${field}" must be a string`)
  return value
}

/** A text field that may be missing or null. @throws Error that names the field when it is something else */
export function optionalTextOf(row: Row, field: string): string | undefined {
  return row[field] === undefined || row[field] === null ? undefined : textOf(row, field)
}

/** A base64 field as bytes. @throws Error that names the field */
export function bytesOf(row: Row, field: string): Uint8Array {
  const value = textOf(row, field)
  if (!/^[\w+/-]*={0,2}\s*$/.test(value)) throw new Error(`"${field}" is not base64`)
  return Buffer.from(value, 'base64')
}
