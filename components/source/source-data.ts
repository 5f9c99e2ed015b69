import { externalHref } from '#components/ui/external-href.ts'
import { policyProperties } from '#domain/source/policies.ts'
import type { PublicRecord } from '#domain/source/record-view.ts'
import type { SourceKind, SourceView } from '#domain/source/view.ts'

const types: Partial<Record<SourceKind, string>> = {
  'news outlet': 'NewsMediaOrganization',
  'wire agency': 'NewsMediaOrganization',
  NGO: 'NGO',
}

/**
 * A source as schema.org has it. Policies are given as its own markup stated them, and only for what has that type there:
 * none is made up, none is a word of ours, and none that a link's words alone named, or that
 * leads to another site, is passed off as a statement.
 */
export function sourceData(origin: string, source: SourceView, record: PublicRecord | null): object {
  const type = types[source.kind] ?? 'Organization'
  const homepage = externalHref(source.homepage)
  const sameAs = (record?.accounts ?? []).flatMap(({ url }) => externalHref(url) ?? [])
  const owner = record?.above[0]
  const said = type === 'NewsMediaOrganization' ? (record?.policies?.found ?? []) : []
  const policies = Object.entries(policyProperties).flatMap(([property, kind]) => {
    const values = said.filter((policy) => policy.kind === kind && !policy.by).map(({ value }) => value)
    return values.length > 0 ? [[property, values.length === 1 ? values[0] : values]] : []
  })
  return {
    '@context': 'https://schema.org',
    '@type': type,
    '@id': `${origin}/sources/${source.id}`,
    name: source.name,
    ...(homepage ? { url: homepage } : {}),
    ...(sameAs.length > 0 ? { sameAs } : {}),
    ...(owner ? { parentOrganization: { '@type': 'Organization', name: owner.name } } : {}),
    ...Object.fromEntries(policies),
  }
}
