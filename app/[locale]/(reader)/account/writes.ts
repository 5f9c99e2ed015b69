import { add } from './passkeys/add/action.ts'
import { begin } from './passkeys/begin/action.ts'
import { rename } from './passkeys/name/action.ts'
import { remove } from './passkeys/remove/action.ts'
import { changePassword } from './password/action.ts'
import { beginStep } from './second-step/begin/action.ts'
import { renew } from './second-step/codes/action.ts'
import { confirmStep } from './second-step/confirm/action.ts'
import { turnOffStep } from './second-step/off/action.ts'
import { end } from './sessions/end/action.ts'
import { endOthers } from './sessions/end-others/action.ts'

/** All that one may do with one's own account. */
export const writes = {
  changePassword,
  step: { begin: beginStep, confirm: confirmStep, turnOff: turnOffStep, renew },
  passkey: { begin, add, rename, remove },
  session: { end, endOthers },
}
