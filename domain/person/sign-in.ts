/** By what somebody tries to be let in, or to prove once more who they are. */
export const signInSteps = [
  'password',
  'second step',
  'recovery code',
  'passkey',
  'reset',
  'reset asked',
  'password again',
] as const
export type SignInStep = (typeof signInSteps)[number]

/** Why a try was not let in. */
export const signInFailures = ['wrong', 'suspended', 'too many tries', 'second step asked'] as const
export type SignInFailure = (typeof signInFailures)[number]

/** How long tries to sign in are kept. */
export const SIGN_INS_KEPT_DAYS = 180

/** One try to sign in. */
export type SignInLine = {
  id: string
  step: SignInStep
  /** null: let in */
  failure: SignInFailure | null
  at: string
  address: string
  device: string
  /** whose account; null for an address that nobody has here */
  person: { id: string; name: string } | null
}
