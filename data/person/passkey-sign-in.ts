import 'server-only'
import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server'
import { type Outcome, ok } from '#domain/outcome.ts'
import { passkeyAnswerInput } from '#domain/person/account-input.ts'
import { type Asking, unknownAsking } from '#domain/person/asking.ts'
import { db } from '../db.ts'
import { problems } from '../problems.ts'
import { passkeySite } from './passkeys.ts'
import { clearBegun, openChallenge, takeBegun } from './pending.ts'
import { type LetIn, letIn, signInFailed, tooManyTries } from './sessions.ts'
import { CREDENTIAL, provedOf } from './standing.ts'
import { keyOf, settleTry, takeTry } from './tries.ts'

/** What a browser needs to use a passkey. It names nobody: the authenticator says whose it is. */
export async function askForPasskey() {
  const options = await generateAuthenticationOptions({
    rpID: passkeySite().rpID,
    userVerification: 'required',
  })
  return ok({ options, setCookie: [await openChallenge(`nobody ${options.challenge}`)] })
}

/**
 * Signs in by a passkey alone: it was unlocked on the device, so it is two steps in one. Tries count on the passkey,
 * whether somebody has it here or nobody, so that both answer alike (promise S2); and whoever spends an account's tries
 * closes it to passwords, which are guessed, but not to its owner's passkey, which is not (docs/decisions/0036).
 */
export async function signInByPasskey(
  headers: Headers,
  input: unknown,
  asking: Asking = unknownAsking,
): Promise<Outcome<LetIn>> {
  const parsed = passkeyAnswerInput.safeParse(input)
  if (!parsed.success) return problems(parsed.error)
  const { id, userHandle, ...response } = parsed.data
  const passkey = await db().passkey.findUnique({
    where: { credentialId: id },
    include: { person: { include: { credentials: CREDENTIAL } } },
  })
  const personId = passkey?.personId ?? null
  const made = await takeTry({ key: keyOf(`passkey ${id}`), step: 'passkey', personId, asking })
  if (!made) return tooManyTries
  const [whose, challenge] = (await takeBegun(headers, 'passkey'))?.split(' ') ?? []
  if (!passkey || whose !== 'nobody' || !challenge) return signInFailed
  // the handle that the authenticator gives has to be that of the passkey's owner (WebAuthn, 7.2, step 6)
  if (userHandle && Buffer.from(userHandle, 'base64url').toString() !== passkey.personId) return signInFailed
  const { rpID, origin } = passkeySite()
  const used = await verifyAuthenticationResponse({
    response: {
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response,
    },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    credential: {
      id,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: Number(passkey.counter),
      transports: passkey.transports,
    },
    requireUserVerification: true,
  }).catch(() => null) // it throws for whatever does not fit
  if (!used?.verified) return signInFailed
  if (passkey.person.suspendedAt) {
    await settleTry(made, 'suspended', passkey.personId)
    return signInFailed
  }
  const { newCounter, credentialBackedUp: synced } = used.authenticationInfo
  await db().passkey.updateMany({
    where: { id: passkey.id },
    data: { counter: newCounter, synced, lastUsedAt: new Date() },
  })
  const inside = await letIn(made, passkey.personId, asking, provedOf(passkey.person))
  if (inside.kind === 'ok') inside.value.setCookie.push(clearBegun('passkey'))
  return inside
}
