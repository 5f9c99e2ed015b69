import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

type Made = { id: string; clientDataJSON: string; attestationObject: string; transports: string[] }
type Used = {
  id: string
  clientDataJSON: string
  authenticatorData: string
  signature: string
  userHandle: string
}
type Odd = { origin?: string; verified?: boolean; userHandle?: string; rpID?: string; type?: string }

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()
const flags = { present: 0x01, verified: 0x04, attested: 0x40 }

/** What of CBOR (RFC 8949) a passkey needs: short texts, bytes, small numbers, maps. */
function cbor(value: string | number | Buffer | Map<string | number, unknown>): Buffer {
  const head = (major: number, n: number) =>
    n < 24
      ? Buffer.from([(major << 5) | n])
      : n < 256
        ? Buffer.from([(major << 5) | 24, n])
        : Buffer.from([(major << 5) | 25, n >> 8, n & 255])
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  const parts = [...value].flatMap(([key, one]) => [cbor(key), cbor(one as Buffer)])
  return Buffer.concat([head(5, value.size), ...parts])
}

/** A passkey kept in this process, which signs as an authenticator does (WebAuthn, 6.1): ES256, no attestation. */
export function softPasskey(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' }) as {
    privateKey: KeyObject
    publicKey: KeyObject
  }
  const id = randomBytes(32)
  let counter = 0
  const site = new URL(origin).hostname
  const client = (type: string, challenge: string, odd: Odd) =>
    Buffer.from(
      JSON.stringify({ type: odd.type ?? type, challenge, origin: odd.origin ?? origin, crossOrigin: false }),
    )
  const data = (more: number, odd: Odd, rest = Buffer.alloc(0)) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(++counter)
    const flag = flags.present | (odd.verified === false ? 0 : flags.verified) | more
    return Buffer.concat([sha256(odd.rpID ?? site), Buffer.from([flag]), count, rest])
  }
  return {
    make(challenge: string, odd: Odd = {}): Made {
      const { x, y } = publicKey.export({ format: 'jwk' })
      const key = cbor(
        new Map<number, unknown>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, Buffer.from(x!, 'base64url')],
          [-3, Buffer.from(y!, 'base64url')],
        ]),
      )
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key])
      const object = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', data(flags.attested, odd, attested)],
      ])
      return {
        id: id.toString('base64url'),
        clientDataJSON: client('webauthn.create', challenge, odd).toString('base64url'),
        attestationObject: cbor(object).toString('base64url'),
        transports: ['internal'],
      }
    },
    use(challenge: string, person: string, odd: Odd = {}): Used {
      const clientData = client('webauthn.get', challenge, odd)
      const authenticatorData = data(0, odd)
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientData)]), privateKey)
      return {
        id: id.toString('base64url'),
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: authenticatorData.toString('base64url'),
        signature: signature.toString('base64url'),
        userHandle: Buffer.from(odd.userHandle ?? person).toString('base64url'),
      }
    },
  }
}
