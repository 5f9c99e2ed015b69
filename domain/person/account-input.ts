import { z } from 'zod'
import { id, line, version } from '../text.ts'
import { email, givingPassword, newPassword } from './input.ts'

const password = z.string().min(1, 'required').max(200, 'tooLong')
/** Six digits of an app, or a recovery code however it is set out. */
const code = z.string().trim().min(1, 'required').max(60, 'codeWrong')
const bytes = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[\w-]+$/)
const passkeyName = line(120)
const token = z.string().min(20, 'linkUsed').max(100, 'linkUsed')

/** Asked again before anything that could keep the owner out. */
export const againInput = z.strictObject({ password })
export const confirmStepInput = z.strictObject({ code })
export const turnOffStepInput = z.strictObject({ password, code })
export const secondStepInput = z.strictObject({ code })
export const passwordChangeInput = z.strictObject({ password, newPassword })

/** What an authenticator answers when a passkey is made (WebAuthn, 5.2.1), without what we do not read. */
export const newPasskeyInput = z.strictObject({
  name: passkeyName,
  id: bytes(1400),
  clientDataJSON: bytes(4000),
  attestationObject: bytes(20_000),
  transports: z.array(z.string().max(40)).max(10),
})
/** What it answers when one is used (WebAuthn, 5.2.2). */
export const passkeyAnswerInput = z.strictObject({
  id: bytes(1400),
  clientDataJSON: bytes(4000),
  authenticatorData: bytes(4000),
  signature: bytes(4000),
  userHandle: bytes(200).nullable(),
})
export const passkeyNameInput = z.strictObject({ passkey: id, name: passkeyName })
export const passkeyRemovalInput = z.strictObject({ passkey: id })

export const sessionInput = z.strictObject({ session: id })
export const sessionsOfInput = z.strictObject({ person: id, session: id.nullable() })

export const resetForInput = z.strictObject({ person: id, password })
export const resetAskedInput = z.strictObject({ email })
/** By the command, for whoever has the machine. */
export const wayInInput = z.strictObject({ email, withoutStep: z.boolean() })
export const resetInput = z.strictObject({ token, password: newPassword })

export const stepOfInput = z.strictObject({ person: id, version, password })
/** `stories` null: no limit. */
export const limitInput = z.strictObject({
  person: id,
  stories: z.array(id).max(100, 'tooMany').nullable(),
  version,
  password: givingPassword,
})
export const adminsStepInput = z.strictObject({ required: z.boolean(), version: z.int().min(0), password })
