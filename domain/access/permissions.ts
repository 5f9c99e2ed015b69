import type { Scope } from './scopes.ts'
import type { Viewer } from './viewer.ts'

type Predicate = (viewer: Viewer) => boolean

const anyone: Predicate = () => true
const person: Predicate = (viewer) => viewer.kind === 'person'
const editor: Predicate = (viewer) =>
  viewer.kind === 'person' && (viewer.role === 'editor' || viewer.role === 'admin')
const admin: Predicate = (viewer) => viewer.kind === 'person' && viewer.role === 'admin'
/** An editor who is limited to no stories: for what reaches beyond any one story. */
const whole: Predicate = (viewer) => editor(viewer) && !(viewer.kind === 'person' && viewer.stories)
const job: Predicate = (viewer) => viewer.kind === 'system'
/** A key with the scope, of somebody who could do it themselves. */
const key =
  (scope: Scope): Predicate =>
  (viewer) =>
    viewer.kind === 'key' && viewer.role !== 'reader' && viewer.key.scopes.includes(scope)

/**
 * The one map of who may do what: a permission holds when any of its predicates does. What a limited editor's write
 * changes is looked at once more before it is kept (limits.ts).
 */
export const permissions = {
  'published.read': [anyone],
  'self.read': [person],
  'self.write': [person],
  'desk.read': [editor, job],
  'report.write': [editor, job],
  'report.look': [editor, job],
  'report.bring': [editor, job, key('bring in'), key('mail')],
  'report.file': [editor, job, key('file')],
  'waiting.read': [editor, job, key('read waiting')],
  'key.write': [editor],
  'statement.write': [editor, job],
  'claim.write': [editor, job],
  'figure.write': [editor, job],
  'story.write': [editor, job],
  'story.publish': [editor, job],
  'check.sign': [editor, job],
  'check.scale': [admin, job],
  'history.read': [editor, job],
  'history.root': [job],
  'follow.write': [person],
  'mail.stop': [anyone],
  'digest.send': [job],
  'objection.write': [anyone],
  'objection.settle': [whole],
  'inbox.write': [editor],
  'merge.write': [whole, job],
  'actor.write': [whole, job],
  'source.add': [editor, job],
  'source.write': [admin, job],
  'feed.read': [editor, job],
  'feed.write': [admin, job],
  'feed.poll': [job],
  'mailbox.look': [job],
  'source.note': [editor, job],
  'person.read': [admin, job],
  'person.write': [admin, job],
  'running.read': [admin, job],
  'running.write': [admin],
  'backup.made': [job],
} satisfies Record<string, Predicate[]>

export type Permission = keyof typeof permissions

/** Whether the viewer holds the permission. */
export const may = (viewer: Viewer, permission: Permission): boolean =>
  permissions[permission].some((predicate) => predicate(viewer))
