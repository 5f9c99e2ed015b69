/**
 * The same value with every string in it as a database can keep it: without U+0000, and half a surrogate pair replaced.
 * Titles of PDFs in UTF-16, subjects of messages and JSON in markup hold such characters, by mistake or on purpose.
 */
export function storable<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll('\u0000', '').toWellFormed() as T
  if (Array.isArray(value)) return value.map(storable) as T
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, storable(one)])) as T
}
