import type { Role } from '../access/viewer.ts'

const rank: Record<Role, number> = { reader: 0, editor: 1, admin: 2 }

/** `stories`: those that somebody may write in, where they are limited to some; none where they are not. */
type Standing = {
  role: Role
  suspendedAt: Date | string | null
  stories?: readonly string[] | null | undefined
}

/** What somebody may do: nothing while suspended. */
const reach = ({ role, suspendedAt }: Standing): number => (suspendedAt ? -1 : rank[role])

/** Whether one may write in a story in which the other may not. */
const wider = ({ stories: after }: Standing, { stories: before }: Standing): boolean =>
  Boolean(before) && (!after || after.some((story) => !before!.includes(story)))

/**
 * Whether a change lets somebody do more than before, now or once they are let back in: who makes it gives their password
 * again. To take rights away is asked for at once, and for none.
 */
export const gives = (before: Standing, after: Standing): boolean =>
  reach(after) > reach(before) || rank[after.role] > rank[before.role] || wider(after, before)
