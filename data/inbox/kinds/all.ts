import 'server-only'
import { type InboxKind, inboxKinds } from '#domain/inbox/kinds.ts'
import type { Kind } from '../kind.ts'
import { drafts } from './drafts.ts'
import { edge } from './edge.ts'
import { edited } from './edited.ts'
import { expectation } from './expectation.ts'
import { feed } from './feed.ts'
import { gone } from './gone.ts'
import { item } from './item.ts'
import { left } from './left.ts'
import { look } from './look.ts'
import { mail } from './mail.ts'
import { objection } from './objection.ts'
import { rewording } from './rewording.ts'
import { unfiled } from './unfiled.ts'

/** Every kind of thing that wants a person. A new one: its name in domain/inbox/kinds.ts, its file, its line here, its words. */
export const kinds: Record<InboxKind, Kind> = {
  ...{ unfiled, drafts, edge, rewording, expectation, objection },
  ...{ edited, gone, look, feed, item, left, mail },
}

/** The kinds of which an editor may say that nothing is to be done. */
export const canSetAside: readonly InboxKind[] = inboxKinds.filter((name) => kinds[name].canSetAside)
