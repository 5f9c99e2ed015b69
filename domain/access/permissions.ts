import type { Viewer } from './viewer.ts'

type Predicate = (viewer: Viewer) => boolean

const anyone: Predicate = () => true
const person: Predicate = (viewer) => viewer.kind === 'person'
const editor: Predicate = (viewer) =>
  viewer.kind === 'person' && (viewer.role === 'editor' || viewer.role === 'admin')
const admin: Predicate = (viewer) => viewer.kind === 'person' && viewer.role === 'admin'
const job: Predicate = (viewer) => viewer.kind === 'system'

/** The one map of who may do what: a permission holds when any of its predicates does. */
export const permissions = {
  'published.read': [anyone],
  'self.read': [person],
  'desk.read': [editor, job],
  'report.write': [editor, job],
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
  'objection.settle': [editor],
  'merge.write': [editor, job],
  'actor.write': [editor, job],
  'source.add': [editor, job],
  'source.write': [admin, job],
  'source.note': [editor, job],
  'person.read': [admin, job],
  'person.write': [admin, job],
} satisfies Record<string, Predicate[]>

export type Permission = keyof typeof permissions

/** Whether the viewer holds the permission. */
export const may = (viewer: Viewer, permission: Permission): boolean =>
  permissions[permission].some((predicate) => predicate(viewer))
