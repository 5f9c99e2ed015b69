import { describe, expect, it } from 'vitest'
import { refusalFor } from './fetch-failure.ts'
import { FetchFailure } from './fetch-outcome.ts'

const failing = (code: string) => Object.assign(new Error('it failed'), { code })

describe('what an error means to the person who gave the link', () => {
  it.each([
    ['ENOTFOUND', 'no such host'],
    ['EAI_AGAIN', 'no answer'],
    ['ECONNREFUSED', 'no answer'],
    ['ETIMEDOUT', 'too slow'],
    ['UND_ERR_CONNECT_TIMEOUT', 'too slow'],
    ['CERT_HAS_EXPIRED', 'bad certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'bad certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'bad certificate'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'bad certificate'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'no answer'],
    ['HPE_INVALID_CONSTANT', 'no answer'],
    ['Z_BUF_ERROR', 'cut short'],
  ])('%s: %s', (code, reason) => expect(refusalFor(failing(code))).toMatchObject({ ok: false, reason }))

  it('looks into what an error gathers and what caused it', () => {
    const gathered = new AggregateError([failing('ECONNREFUSED'), failing('EHOSTUNREACH')])
    expect(refusalFor(gathered)).toMatchObject({ reason: 'no answer' })
    const inner = new FetchFailure('private address', 'news.example is 10.0.0.1')
    expect(refusalFor(new Error('wrapped', { cause: inner }))).toMatchObject({ reason: 'private address' })
  })

  it('does not hide a fault of our own', () =>
    expect(refusalFor(new TypeError('x is not a function'))).toBeNull())
})
