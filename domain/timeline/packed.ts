import type { TimelineColumns } from './columns.ts'

type Head = Pick<TimelineColumns, 'claims' | 'sources' | 'speakers'> & {
  rows: number
  first: number
  stamp: string
}

/** A packed timeline with what it is known by: words fetched for its rows are of the same stamp or of another timeline. */
export type Packed = TimelineColumns & { stamp: string }

/**
 * A timeline in bytes: the length of its head (four bytes, big end first), the head as JSON, then column after column in
 * variable-length numbers of seven bits a byte. Times are differences, and reports are told by how long ago they last
 * came, so that nearly every number is one byte, and what is left compresses.
 */
export function packed(
  { claims, sources, speakers, ...rows }: TimelineColumns,
  stamp: string,
): Uint8Array<ArrayBuffer> {
  const count = rows.at.length
  const head: Head = { rows: count, first: rows.at[0] ?? 0, stamp, claims, sources, speakers }
  const text = new TextEncoder().encode(JSON.stringify(head))
  const write = writer(text.length + count * 14 + 64)
  for (const shift of [24, 16, 8, 0]) write.byte((text.length >>> shift) & 255)
  write.bytes(text)
  let before = head.first
  for (const at of rows.at) {
    write.number(at - before)
    before = at
  }
  for (let row = 0; row < count; row++) write.byte(rows.precision[row]! * 8 + rows.stance[row]!)
  for (const column of [rows.claim, rows.source, rows.speaker])
    for (const value of column) write.number(value)
  let next = 0
  for (const report of rows.report) {
    write.number(report === next ? 0 : next - report)
    if (report === next) next++
  }
  return write.whole()
}

/** What `packed` made bytes of. @throws RangeError when they are cut short */
export function unpacked(bytes: Uint8Array): Packed {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0)
  const text = new TextDecoder().decode(bytes.subarray(4, 4 + length))
  const { rows, first, ...head } = JSON.parse(text) as Head
  let place = 4 + length
  const number = () => {
    let [value, scale] = [0, 1]
    for (;;) {
      const byte = bytes[place++]
      if (byte === undefined) throw new RangeError('the timeline is cut short')
      value += (byte & 127) * scale
      if (byte < 128) return value
      scale *= 128
    }
  }
  const at = new Float64Array(rows)
  let before = first
  for (let row = 0; row < rows; row++) at[row] = before += number()
  const [precision, stance] = [new Uint8Array(rows), new Uint8Array(rows)]
  for (let row = 0; row < rows; row++) {
    const both = bytes[place++] ?? 0
    precision[row] = both >> 3
    stance[row] = both & 7
  }
  const column = () => Uint32Array.from({ length: rows }, number)
  const [claim, source, speaker] = [column(), column(), column()]
  let next = 0
  const report = Uint32Array.from({ length: rows }, () => {
    const back = number()
    return back === 0 ? next++ : next - back
  })
  return { ...head, at, precision, stance, claim, source, speaker, report }
}

function writer(room: number) {
  let [bytes, length] = [new Uint8Array(room), 0]
  const need = (more: number) => {
    if (length + more <= bytes.length) return
    const larger = new Uint8Array((length + more) * 2)
    larger.set(bytes)
    bytes = larger
  }
  const byte = (value: number) => {
    need(1)
    bytes[length++] = value
  }
  return {
    byte,
    bytes(more: Uint8Array) {
      need(more.length)
      bytes.set(more, length)
      length += more.length
    },
    /** @param value a whole number from 0 to 2^53 */
    number(value: number) {
      let rest = value
      while (rest >= 128) {
        byte((rest % 128) + 128)
        rest = Math.floor(rest / 128)
      }
      byte(rest)
    },
    whole: () => bytes.slice(0, length),
  }
}
