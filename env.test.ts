import { expect, it } from 'vitest'
import { mailboxSet, readEnv } from './env.ts'

const URL_SET = 'https://models.example/v1'
const second = { SECOND_READER_URL: URL_SET, SECOND_READER_MODEL: 'model-a' }

it('needs nothing: without settings the second reader is off', () => {
  const env = readEnv({})
  expect(env.SECOND_READER_URL).toBeUndefined()
  expect(env).toMatchObject({ PORT: 3000, SECOND_READER_CHARACTERS: 20_000, SECOND_READER_SECONDS: 30 })
  expect(readEnv({ SECOND_READER_URL: '', SECOND_READER_MODEL: '', SECOND_READER_KEY: '' })).toEqual(env)
})

it('takes an address of the operator, also a private one, with or without a key', () => {
  expect(readEnv(second)).toMatchObject(second)
  const local = {
    SECOND_READER_URL: 'http://10.0.0.7:8000/v1',
    SECOND_READER_MODEL: 'org/model-b:7b',
    SECOND_READER_KEY: 'k',
  }
  expect(readEnv(local)).toMatchObject(local)
})

it.each([
  ['SECOND_READER_URL', { SECOND_READER_URL: 'file:///etc/passwd' }],
  ['SECOND_READER_URL', { SECOND_READER_URL: 'ftp://models.example' }],
  ['SECOND_READER_URL', { SECOND_READER_URL: 'models.example/v1' }],
  ['SECOND_READER_URL', { SECOND_READER_URL: 'https://canary:canary@models.example/v1' }],
  ['SECOND_READER_URL', { SECOND_READER_URL: `${URL_SET}?key=canary` }],
  ['SECOND_READER_URL', { SECOND_READER_URL: '' }],
  ['SECOND_READER_MODEL', { SECOND_READER_MODEL: '' }],
  ['SECOND_READER_MODEL', { SECOND_READER_MODEL: 'two words' }],
  ['SECOND_READER_KEY', { SECOND_READER_KEY: 'canary\ncanary' }],
  ['SECOND_READER_CHARACTERS', { SECOND_READER_CHARACTERS: '1000000' }],
  ['SECOND_READER_REPORTS_A_DAY', { SECOND_READER_REPORTS_A_DAY: '-1' }],
  ['SECOND_READER_SECONDS', { SECOND_READER_SECONDS: '3600' }],
  ['SECOND_READER_TOKEN_FIELD', { SECOND_READER_TOKEN_FIELD: 'tokens' }],
])('names a wrong setting, never its value: %s %#', (name, wrong) => {
  const read = () => readEnv({ ...second, SECOND_READER_KEY: 'canary-key', ...wrong })
  expect(read).toThrow(new RegExp(`^ {2}${name}: `, 'm'))
  expect(read).not.toThrow(/canary/)
})

it('takes proxies by address or network, and nothing that is neither', () => {
  const env = readEnv({ ONRECORD_TRUSTED_PROXIES: '10.0.0.0/8, 2001:db8::1' })
  expect(env.ONRECORD_TRUSTED_PROXIES).toEqual(['10.0.0.0/8', '2001:db8::1'])
  expect(env.ONRECORD_API_A_MINUTE).toBe(300)
  for (const wrong of ['proxy.example', '10.0.0.0/33', '10.0.0', '*'])
    expect(() => readEnv({ ONRECORD_TRUSTED_PROXIES: wrong })).toThrow('ONRECORD_TRUSTED_PROXIES')
  expect(() => readEnv({ ONRECORD_API_A_MINUTE: '0' })).toThrow('ONRECORD_API_A_MINUTE')
})

const mailbox = { IMAP_HOST: 'mail.example', IMAP_USER: 'desk@record.example', IMAP_PASSWORD: 'canary pass' }

it('takes a mailbox by its server, name and password, with the usual port for how TLS is spoken', () => {
  const set = (more = {}) => mailboxSet(readEnv({ ...mailbox, ...more }))
  expect(set()).toMatchObject({ host: 'mail.example', port: 993, folder: 'INBOX', tls: 'on' })
  expect(set({ IMAP_TLS: 'starttls', IMAP_FOLDER: 'Press' })).toMatchObject({ port: 143, folder: 'Press' })
  expect(set({ IMAP_TLS: 'off', IMAP_HOST: '127.0.0.1', IMAP_PORT: '1143' })).toMatchObject({
    port: 1143,
    tls: 'off',
  })
  expect(mailboxSet(readEnv({}))).toBeNull()
})

it.each([
  ['IMAP_HOST', { IMAP_HOST: 'imaps://canary@mail.example' }],
  ['IMAP_HOST', { IMAP_HOST: '' }],
  ['IMAP_USER', { IMAP_USER: '' }],
  ['IMAP_PASSWORD', { IMAP_PASSWORD: '' }],
  ['IMAP_PASSWORD', { IMAP_PASSWORD: 'canary\r\nA1 LOGOUT' }],
  ['IMAP_PORT', { IMAP_PORT: '993000' }],
  ['IMAP_TLS', { IMAP_TLS: 'yes' }],
  ['IMAP_TLS', { IMAP_TLS: 'off' }],
])('names a wrong setting of a mailbox, never its value: %s %#', (name, wrong) => {
  const read = () => readEnv({ ...mailbox, ...wrong })
  expect(read).toThrow(new RegExp(`^ {2}${name}: `, 'm'))
  expect(read).not.toThrow(/canary/)
})
