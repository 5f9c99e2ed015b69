export type WarcRecord = {
  type: string
  url: string
  at: string
  headers: Map<string, string>
  block: Uint8Array
}
export type HttpAnswer = {
  status: number
  headers: Record<string, string>
  body: Uint8Array
  chunked: boolean
}

const latin1 = new TextDecoder('windows-1252')
const HEAD_BYTES = 64 * 1024

/**
 * The records of a WARC file (ISO 28500) in order, uncompressed. A record that is cut off ends the file; what is no
 * record is passed over up to the next one. Blocks are views of the bytes, not copies.
 */
export function* warcRecords(bytes: Uint8Array): Generator<WarcRecord> {
  let at = 0
  while (at < bytes.length) {
    const start = nextRecord(bytes, at)
    if (start < 0) return
    const head = headOf(bytes, start)
    if (!head) return
    const length = Number(head.fields.get('content-length'))
    if (!Number.isSafeInteger(length) || length < 0 || head.end + length > bytes.length) return
    yield {
      type: head.fields.get('warc-type') ?? '',
      url: (head.fields.get('warc-target-uri') ?? '').replace(/^<|>$/g, ''),
      at: head.fields.get('warc-date') ?? '',
      headers: head.fields,
      block: bytes.subarray(head.end, head.end + length),
    }
    at = head.end + length
  }
}

/** The HTTP answer in a response record: status, headers by lower-case name, and the body as it was sent. */
export function httpAnswer(block: Uint8Array): HttpAnswer | null {
  const head = headOf(block, 0)
  const status = /^HTTP\/\S+\s+(\d{3})/.exec(head?.first ?? '')?.[1]
  if (!head || !status) return null
  const chunked = /\bchunked\b/i.test(head.fields.get('transfer-encoding') ?? '')
  const sent = block.subarray(head.end)
  return {
    status: Number(status),
    headers: Object.fromEntries(head.fields),
    body: chunked ? (dechunked(sent) ?? sent) : sent,
    chunked,
  }
}

function nextRecord(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 5 <= bytes.length; at++)
    if (bytes[at] === 0x57 && latin1.decode(bytes.subarray(at, at + 5)) === 'WARC/') return at
  return -1
}

type Head = { first: string; fields: Map<string, string>; end: number }

/** A first line, fields and the empty line after them. */
function headOf(bytes: Uint8Array, start: number): Head | null {
  const end = emptyLine(bytes, start)
  if (!end) return null
  const [first = '', ...lines] = latin1
    .decode(bytes.subarray(start, end.at))
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
  const fields = new Map<string, string>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim())
  }
  return { first, fields, end: end.after }
}

function emptyLine(bytes: Uint8Array, start: number): { at: number; after: number } | null {
  const most = Math.min(bytes.length, start + HEAD_BYTES)
  for (let at = start; at < most; at++) {
    if (bytes[at] !== 0x0a) continue
    if (bytes[at + 1] === 0x0a) return { at, after: at + 2 }
    if (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a) return { at, after: at + 3 }
  }
  return null
}

/** The chunks of a body put together (RFC 9112, 7.1); null where it is not chunked after all, as some tools store it. */
function dechunked(bytes: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = []
  let size = 0
  for (let at = 0; at < bytes.length; ) {
    const lineEnd = bytes.indexOf(0x0a, at)
    const length =
      lineEnd < 0
        ? null
        : /^([0-9a-f]{1,8})[\s;]*/i.exec(latin1.decode(bytes.subarray(at, Math.min(lineEnd, at + 64))))?.[1]
    if (!length) return null
    const count = Number.parseInt(length, 16)
    if (count === 0) break
    const part = bytes.subarray(lineEnd + 1, lineEnd + 1 + count)
    parts.push(part)
    size += part.length
    at = lineEnd + 1 + count + 2
  }
  const whole = new Uint8Array(size)
  let put = 0
  for (const part of parts) {
    whole.set(part, put)
    put += part.length
  }
  return whole
}
