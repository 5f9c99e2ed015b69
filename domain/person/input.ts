import { z } from 'zod'
import { id, line, version } from '../text.ts'

export const email = z.string().trim().toLowerCase().max(254, 'tooLong').email('email')
const role = z.enum(['reader', 'editor', 'admin'], 'role')
/** Length is what counts (NIST SP 800-63B, 3.1.1.2); no rules on kinds of letters. */
export const newPassword = z.string().min(12, 'passwordShort').max(200, 'tooLong')

export const signInInput = z.strictObject({
  email,
  password: z.string().min(1, 'required').max(200, 'tooLong'),
})
/** One's own, asked again of people where rights are given; where it is missing data/ says so. */
export const givingPassword = z.string().max(200, 'tooLong').optional()
export const invitationInput = z.strictObject({ email, role, password: givingPassword })
export const withdrawalInput = z.strictObject({ invitation: id })
export const acceptInput = z.strictObject({
  token: z.string().min(20, 'linkUsed').max(100, 'linkUsed'),
  name: line(120),
  email,
  password: newPassword,
})
export const roleInput = z.strictObject({ person: id, role, version, password: givingPassword })
export const suspensionInput = z.strictObject({
  person: id,
  suspended: z.boolean(),
  version,
  password: givingPassword,
})
