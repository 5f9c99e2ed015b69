'use client'

/** Whether this browser can make and use passkeys here: it needs a secure connection, or localhost. */
export const hasPasskeys = (): boolean =>
  typeof window !== 'undefined' &&
  window.isSecureContext &&
  typeof PublicKeyCredential !== 'undefined' &&
  'parseRequestOptionsFromJSON' in PublicKeyCredential

const text = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

type Options = Parameters<typeof PublicKeyCredential.parseCreationOptionsFromJSON>[0]
type Asked = Parameters<typeof PublicKeyCredential.parseRequestOptionsFromJSON>[0]

/** Makes a passkey. @returns what the server reads of the answer; null where the person or the device declined */
export async function makePasskey(options: unknown) {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as Options)
  const made = await navigator.credentials.create({ publicKey }).catch(() => null)
  if (!(made instanceof PublicKeyCredential)) return null
  const answer = made.response as AuthenticatorAttestationResponse
  return {
    id: made.id,
    clientDataJSON: text(answer.clientDataJSON),
    attestationObject: text(answer.attestationObject),
    transports: answer.getTransports?.() ?? [],
  }
}

/** Uses a passkey. @returns what the server reads of the answer; null where the person or the device declined */
export async function givePasskey(options: unknown) {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as Asked)
  const used = await navigator.credentials.get({ publicKey }).catch(() => null)
  if (!(used instanceof PublicKeyCredential)) return null
  const answer = used.response as AuthenticatorAssertionResponse
  return {
    id: used.id,
    clientDataJSON: text(answer.clientDataJSON),
    authenticatorData: text(answer.authenticatorData),
    signature: text(answer.signature),
    userHandle: answer.userHandle ? text(answer.userHandle) : null,
  }
}
