import { FetchFailure, type FetchReason, type FetchRefusal } from './fetch-outcome.ts'

const byCode: Record<string, FetchReason> = {
  ENOTFOUND: 'no such host',
  ENODATA: 'no such host',
  EAI_AGAIN: 'no answer',
  ECONNREFUSED: 'no answer',
  ECONNRESET: 'no answer',
  ECONNABORTED: 'no answer',
  EHOSTUNREACH: 'no answer',
  ENETUNREACH: 'no answer',
  EADDRNOTAVAIL: 'no answer',
  EPIPE: 'no answer',
  ERR_STREAM_PREMATURE_CLOSE: 'no answer',
  EPROTO: 'no answer',
  UND_ERR_SOCKET: 'no answer',
  ETIMEDOUT: 'too slow',
  UND_ERR_CONNECT_TIMEOUT: 'too slow',
  UND_ERR_HEADERS_OVERFLOW: 'too large',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'cut short',
  Z_BUF_ERROR: 'cut short',
  Z_DATA_ERROR: 'not a page',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'bad certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'bad certificate',
  INVALID_CA: 'bad certificate',
  HOSTNAME_MISMATCH: 'bad certificate',
}

const byBeginning: [beginning: string, reason: FetchReason][] = [
  ['EAI_', 'no such host'],
  ['CERT_', 'bad certificate'],
  ['CRL_', 'bad certificate'],
  ['UNABLE_TO_', 'bad certificate'],
  ['ERR_TLS_', 'bad certificate'],
  ['ERR_SSL_', 'no answer'],
  ['HPE_', 'no answer'],
  ['HTTPParserError', 'no answer'],
  ['ZSTD_', 'not a page'],
  ['ERR_ZSTD', 'not a page'],
  ['ERR_BROTLI', 'not a page'],
  ['ERR__ERROR_', 'not a page'],
]

/** What an error met while fetching means to the person who gave the link; null when it is a fault of our own. */
export function refusalFor(error: unknown): FetchRefusal | null {
  for (const met of unwrapped(error)) {
    if (met instanceof FetchFailure) {
      const { reason, message: detail, status, retryAfter } = met
      return {
        ...{ ok: false, reason, detail },
        ...(status === undefined ? {} : { status }),
        ...(retryAfter === undefined ? {} : { retryAfter }),
      }
    }
    // an answer that is no HTTP at all carries no code, only its name
    const code = 'code' in met && typeof met.code === 'string' ? met.code : met.name
    const reason = byCode[code] ?? byBeginning.find(([beginning]) => code.startsWith(beginning))?.[1]
    if (reason) return { ok: false, reason, detail: `${code}: ${met.message}` }
  }
  return null
}

/** The error, then what it gathers (one per address tried) and what caused it. */
function* unwrapped(error: unknown, depth = 0): Generator<Error> {
  if (!(error instanceof Error) || depth > 4) return
  yield error
  if (error instanceof AggregateError) for (const inner of error.errors) yield* unwrapped(inner, depth + 1)
  yield* unwrapped(error.cause, depth + 1)
}
