import type { SourceKind, SourceRecord } from '#domain/source/view.ts'

/** The source form as it is typed: every field a text, a list one entry a line. */
export type SourceDraft = {
  name: string
  kind: SourceKind
  homepage: string
  domains: string
  language: string
  country: string
  owner: string
  actor: string
  /** ids of the wires it carries */
  carries: string[]
}
export const draftFields = [
  'name',
  'kind',
  'homepage',
  'domains',
  'language',
  'country',
  'owner',
  'actor',
  'carries',
] as const
export type DraftField = (typeof draftFields)[number]

export const emptySource: SourceDraft = {
  name: '',
  kind: 'news outlet',
  homepage: '',
  domains: '',
  language: '',
  country: '',
  owner: '',
  actor: '',
  carries: [],
}

/** The record as the form shows it. */
export function sourceDraft(record: SourceRecord): SourceDraft {
  const { name, kind, homepage, domains, language, country, owner, actor, carries } = record
  return {
    name,
    kind,
    homepage: homepage ?? '',
    domains: domains.join('\n'),
    language: language ?? '',
    country: country ?? '',
    owner: owner?.name ?? '',
    actor: actor?.name ?? '',
    carries: carries.map(({ id }) => id).sort(),
  }
}

/** The form as the record takes it. */
export const sourceFieldsOf = ({ domains, ...draft }: SourceDraft) => ({
  ...draft,
  domains: domains
    .split(/[\s,;،]+/)
    .map((domain) => domain.trim())
    .filter(Boolean),
})

const same = (a: SourceDraft, b: SourceDraft, field: DraftField) =>
  JSON.stringify(a[field]) === JSON.stringify(b[field])

/**
 * What two people made of one record. A field that only one of them changed is settled; the rest must be chosen.
 * @param base what the form began with @returns the settled form (mine where undecided) and the fields to choose
 */
export function merged(base: SourceDraft, mine: SourceDraft, theirs: SourceDraft) {
  const settled = { ...mine }
  const open: DraftField[] = []
  for (const field of draftFields) {
    if (same(mine, theirs, field)) continue
    if (same(base, mine, field)) Object.assign(settled, { [field]: theirs[field] })
    else if (!same(base, theirs, field)) open.push(field)
  }
  return { settled, open }
}
