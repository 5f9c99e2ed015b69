import { describe, expect, it } from 'vitest'
import { publicOrigin } from '#env'
import { softPasskey } from '../testing/authenticator.fixture.ts'
import { entered, holding, type Joined, joined, password } from '../testing/people.fixture.ts'
import { must } from '../testing/small.fixture.ts'
import { askForPasskey, signInByPasskey } from './passkey-sign-in.ts'
import { addPasskey, beginPasskey, listPasskeys, namePasskey, removePasskey } from './passkeys.ts'
import { suspend } from './people.ts'
import { signIn, viewerOf } from './sessions.ts'

const origin = new URL(publicOrigin()).origin
const said = (outcome: { kind: string; problems?: { message: string }[] }) =>
  outcome.problems?.[0]?.message ?? outcome.kind

async function begun(person: Joined) {
  const { options, setCookie } = must(await beginPasskey(person, { password }))
  return { challenge: options.challenge, headers: holding(...setCookie), options }
}
async function withPasskey(person: Joined, name = 'Laptop') {
  const key = softPasskey(origin)
  const { challenge, headers } = await begun(person)
  const { passkey } = must(await addPasskey(person, headers, { name, ...key.make(challenge) }))
  return { key, passkey }
}
async function asked() {
  const { options, setCookie } = must(await askForPasskey())
  return { challenge: options.challenge, headers: holding(...setCookie), options }
}

describe('a passkey', () => {
  it('is made after the password, named, used alone to sign in, and removed', async () => {
    const person = await joined('editor')
    const { key, passkey } = await withPasskey(person)
    must(await namePasskey(person, { passkey, name: 'Blue key' }))
    expect(must(await listPasskeys(person))).toMatchObject([
      { id: passkey, name: 'Blue key', lastUsedAt: null },
    ])
    const { challenge, headers, options } = await asked()
    expect(options.allowCredentials ?? []).toEqual([])
    const inside = must(await signInByPasskey(headers, key.use(challenge, person.id)))
    expect(await viewerOf(holding(...inside.setCookie))).toMatchObject({ id: person.id, role: 'editor' })
    expect(must(await listPasskeys(person))[0]?.lastUsedAt).not.toBeNull()
    // the challenge was taken
    expect(said(await signInByPasskey(headers, key.use(challenge, person.id)))).toBe('signInFailed')

    const stranger = await joined('editor')
    expect(await removePasskey(stranger, { passkey })).toEqual({ kind: 'missing' })
    expect(await namePasskey(stranger, { passkey, name: 'Mine' })).toEqual({ kind: 'missing' })
    must(await removePasskey(person, { passkey }))
    const after = await asked()
    expect(said(await signInByPasskey(after.headers, key.use(after.challenge, person.id)))).toBe(
      'signInFailed',
    )
  })

  it('is not made without the password, for another, twice, elsewhere, or on a device that was not unlocked', async () => {
    const person = await joined('editor')
    expect(said(await beginPasskey(person, { password: 'not this one' }))).toBe('passwordWrong')
    const key = softPasskey(origin)
    const name = 'Key'
    for (const odd of [
      { origin: 'https://elsewhere.example' },
      { verified: false },
      { rpID: 'elsewhere.example' },
      { type: 'webauthn.get' },
    ]) {
      const { challenge, headers } = await begun(person)
      expect(said(await addPasskey(person, headers, { name, ...key.make(challenge, odd) }))).toBe(
        'passkeyFailed',
      )
    }
    const other = await joined('editor')
    const { challenge, headers } = await begun(person)
    expect(said(await addPasskey(other, headers, { name, ...key.make(challenge) }))).toBe('passkeyFailed')
    // that attempt used the challenge up
    expect(said(await addPasskey(person, headers, { name, ...key.make(challenge) }))).toBe('passkeyFailed')
    const again = await begun(person)
    must(await addPasskey(person, again.headers, { name, ...key.make(again.challenge) }))
    const twice = await begun(other)
    expect(said(await addPasskey(other, twice.headers, { name, ...key.make(twice.challenge) }))).toBe(
      'passkeyThere',
    )
  })

  it('lets nobody in from elsewhere, locked, for another account, or suspended', async () => {
    const person = await joined('editor')
    const { key } = await withPasskey(person)
    for (const odd of [
      { origin: 'https://elsewhere.example' },
      { verified: false },
      { rpID: 'elsewhere.example' },
      { userHandle: 'somebodyelse' },
      { type: 'webauthn.create' },
    ]) {
      const { challenge, headers } = await asked()
      expect(said(await signInByPasskey(headers, key.use(challenge, person.id, odd)))).toBe('signInFailed')
    }
    const { challenge, headers } = await asked()
    expect(said(await signInByPasskey(holding(), key.use(challenge, person.id)))).toBe('signInFailed')
    const admin = await joined('admin')
    must(await suspend(admin, { person: person.id, suspended: true, version: 1 }))
    expect(said(await signInByPasskey(headers, key.use(challenge, person.id)))).toBe('signInFailed')
  })

  it('has ten tries of its own, and one that nobody has answers alike (S2)', async () => {
    const person = await joined('editor')
    const { key } = await withPasskey(person)
    const stray = softPasskey(origin)
    const tries = async (one: typeof key) => {
      const answers: string[] = []
      for (let n = 0; n < 11; n++) {
        const { challenge, headers } = await asked()
        const use = one.use(challenge, person.id, { origin: 'https://elsewhere.example' })
        answers.push(said(await signInByPasskey(headers, use, { address: `198.51.${n}.*`, device: '' })))
      }
      return answers
    }
    const known = await tries(key)
    expect(known).toEqual([...Array(10).fill('signInFailed'), 'tooManyTries'])
    expect(await tries(stray)).toEqual(known)
    const { challenge, headers } = await asked()
    expect(said(await signInByPasskey(headers, key.use(challenge, person.id)))).toBe('tooManyTries')
    // the way in by password is another, and was not tried
    expect(said(await signIn({ email: person.email, password }))).toBe('ok')
  })

  it('lets its owner in while somebody else spends the tries of the account', async () => {
    const person = await joined('editor')
    const { key } = await withPasskey(person)
    for (let n = 0; n < 11; n++) await signIn({ email: person.email, password: 'a guess among many' })
    expect(said(await signIn({ email: person.email, password }))).toBe('tooManyTries')
    const { challenge, headers } = await asked()
    expect(said(await signInByPasskey(headers, key.use(challenge, person.id)))).toBe('ok')
    // being let in by it gives nobody further tries at the password
    expect(said(await signIn({ email: person.email, password }))).toBe('tooManyTries')
  })

  it('is refused in any other shape', async () => {
    const person = await joined('reader')
    const { key } = await withPasskey(person)
    const { challenge, headers } = await asked()
    const use = key.use(challenge, person.id)
    for (const odd of [null, {}, { ...use, extra: 1 }, { ...use, id: [] }, { ...use, signature: '<>' }])
      expect((await signInByPasskey(headers, odd)).kind).toBe('invalid')
    expect((await entered(person.email)).role).toBe('reader')
  })
})
