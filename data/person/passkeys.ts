import 'server-only'
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import {
  againInput,
  newPasskeyInput,
  passkeyNameInput,
  passkeyRemovalInput,
} from '#domain/person/account-input.ts'
import { type Asking, unknownAsking } from '#domain/person/asking.ts'
import type { PasskeyLine } from '#domain/person/view.ts'
import { publicOrigin } from '#env'
import { accept } from '../accept.ts'
import { db, type Tx } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'
import { write } from '../write.ts'
import { proveAgain } from './again.ts'
import { openChallenge, takeBegun } from './pending.ts'

const MOST = 20
/** EdDSA, ES256, RS256 (IANA COSE algorithms): what authenticators have and Node verifies without experiments. */
const ALGORITHMS = [-8, -7, -257] as const
/** Passkeys are bound to our host name: on another address of the same server they do not work. */
export const passkeySite = () => ({
  rpID: new URL(publicOrigin()).hostname,
  origin: new URL(publicOrigin()).origin,
})

type Begun = { options: Awaited<ReturnType<typeof generateRegistrationOptions>>; setCookie: string[] }

/** What a browser needs to make a passkey, after the password was given again. */
export async function beginPasskey(
  viewer: Viewer,
  input: unknown,
  asking: Asking = unknownAsking,
): Promise<Outcome<Begun>> {
  const parsed = accept(viewer, 'self.write', againInput, input)
  if (parsed.kind !== 'ok') return parsed
  const proved = await proveAgain(viewer, parsed.value.password, asking)
  if (proved.kind !== 'ok') return proved
  const { id, email, name } = proved.value
  const have = await db().passkey.findMany({ where: { personId: id }, take: MOST })
  if (have.length === MOST) return invalid('form', 'tooMany')
  const options = await generateRegistrationOptions({
    rpName: 'OnRecord',
    rpID: passkeySite().rpID,
    userID: new TextEncoder().encode(id),
    userName: email,
    userDisplayName: name,
    attestationType: 'none',
    supportedAlgorithmIDs: [...ALGORITHMS],
    excludeCredentials: have.map((one) => ({ id: one.credentialId, transports: one.transports })),
    // with the device's own lock, so that a passkey is two steps in one
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return ok({ options, setCookie: [await openChallenge(`${id} ${options.challenge}`)] })
}

/** Keeps a passkey that the browser made. @param headers hold the cookie that names the challenge */
export async function addPasskey(
  viewer: Viewer,
  headers: Headers,
  input: unknown,
): Promise<Outcome<{ passkey: string }>> {
  const parsed = accept(viewer, 'self.write', newPasskeyInput, input)
  if (parsed.kind !== 'ok') return parsed
  if (viewer.kind !== 'person') return forbidden
  const [whose, challenge] = (await takeBegun(headers, 'passkey'))?.split(' ') ?? []
  if (whose !== viewer.id || !challenge) return invalid('form', 'passkeyFailed')
  const { name, id, clientDataJSON, attestationObject, transports } = parsed.value
  const { rpID, origin } = passkeySite()
  const made = await verifyRegistrationResponse({
    response: {
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: { clientDataJSON, attestationObject },
    },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    supportedAlgorithmIDs: [...ALGORITHMS],
  }).catch(() => null) // it throws for whatever does not fit
  if (!made?.verified) return invalid('form', 'passkeyFailed')
  const { credential, credentialBackedUp: synced } = made.registrationInfo
  return write(viewer, 'self.write', async (tx) => {
    if (await tx.passkey.findUnique({ where: { credentialId: credential.id } }))
      return invalid('form', 'passkeyThere')
    const passkey = newId()
    await tx.passkey.create({
      data: {
        id: passkey,
        personId: viewer.id,
        name,
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports,
        synced,
      },
    })
    await record(tx, viewer, [await told(tx, viewer.id, 'passkey added', 1)])
    return ok({ passkey })
  })
}

/** A person's own passkeys, newest first. */
export async function listPasskeys(viewer: Viewer): Promise<Outcome<PasskeyLine[]>> {
  if (!may(viewer, 'self.read') || viewer.kind !== 'person') return forbidden
  const rows = await db().passkey.findMany({
    where: { personId: viewer.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
  })
  return ok(
    rows.map(({ id, name, synced, createdAt, lastUsedAt }) => ({
      id,
      name,
      synced,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
  )
}

/** Names one of one's own passkeys. */
export async function namePasskey(viewer: Viewer, input: unknown): Promise<Outcome<null>> {
  const parsed = accept(viewer, 'self.write', passkeyNameInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { passkey: id, name } = parsed.value
  return write(viewer, 'self.write', async (tx) => {
    const own =
      viewer.kind === 'person' && (await tx.passkey.findFirst({ where: { id, personId: viewer.id } }))
    if (!own) return missing
    await tx.passkey.update({ where: { id }, data: { name } })
    return ok(null)
  })
}

/** Removes one of one's own passkeys. The password always stays, so nobody shuts themselves out. */
export async function removePasskey(viewer: Viewer, input: unknown): Promise<Outcome<null>> {
  const parsed = accept(viewer, 'self.write', passkeyRemovalInput, input)
  if (parsed.kind !== 'ok') return parsed
  return write(viewer, 'self.write', async (tx) => {
    const where = { id: parsed.value.passkey, personId: viewer.kind === 'person' ? viewer.id : '' }
    const own = await tx.passkey.findFirst({ where })
    if (!own) return missing
    await tx.passkey.deleteMany({ where })
    await record(tx, viewer, [await told(tx, own.personId, 'passkey removed', -1)])
    return ok(null)
  })
}

/** History says how many there are, and not what they are called. */
async function told(tx: Tx, subjectId: string, what: string, by: 1 | -1) {
  const passkeys = await tx.passkey.count({ where: { personId: subjectId } })
  return {
    subject: 'person' as const,
    subjectId,
    what,
    before: { passkeys: passkeys - by },
    after: { passkeys },
  }
}
