export type Role = 'reader' | 'editor' | 'admin'

/** Who asks. `system` is a named job (capture, seed); it acts in the record under its own name. */
export type Viewer =
  | { kind: 'anonymous' }
  | {
      kind: 'person'
      id: string
      name: string
      role: Role
      /** the only stories that an editor may write in; absent where there is no limit */
      stories?: readonly string[]
      /** an admin whose desk asks for a second step that they have not set up: a reader until then */
      mustSetUp?: true
    }
  | { kind: 'system'; name: string }
  | KeyViewer

/** A program that acts for a person through a key of theirs: it may what its scopes say while the person may it too. */
export type KeyViewer = {
  kind: 'key'
  /** of the person */
  id: string
  name: string
  role: Role
  /** as of the person */
  stories?: readonly string[]
  key: { id: string; name: string; scopes: readonly string[] }
}

export const anonymous: Viewer = { kind: 'anonymous' }
export const system = (name: string): Viewer => ({ kind: 'system', name })

/** The name a change is signed with. */
export const signature = (viewer: Viewer): { byId: string | null; byName: string } =>
  viewer.kind === 'person'
    ? { byId: viewer.id, byName: viewer.name }
    : viewer.kind === 'key'
      ? { byId: viewer.id, byName: `${viewer.name} through key ${viewer.key.name}` }
      : { byId: null, byName: viewer.kind === 'system' ? viewer.name : 'anonymous' }
