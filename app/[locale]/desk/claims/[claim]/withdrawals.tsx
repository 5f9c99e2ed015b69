import type { ReactNode } from 'react'
import { WithdrawalForm } from '#components/statement/withdrawal-form.tsx'
import { statementVersions } from '#data/statement/versions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import type { ClaimStatement, ClaimView } from '#domain/claim/view.ts'
import type { Locale } from '#messages/locales.ts'
import { withdrawStatement } from '../../reports/[report]/withdrawal/action.ts'

/** For each statement of a claim the form that says its source withdrew it, or that it stands after all. */
export async function withdrawalForms(
  viewer: Viewer,
  locale: Locale,
  claim: ClaimView,
): Promise<(statement: ClaimStatement) => ReactNode> {
  const versions = await statementVersions(
    viewer,
    claim.statements.map(({ id }) => id),
  )
  return ({ id, withdrawn }) => (
    <WithdrawalForm
      key={`${id} ${versions.get(id)}`}
      locale={locale}
      statement={id}
      version={versions.get(id) ?? 0}
      withdrawn={withdrawn}
      action={withdrawStatement}
    />
  )
}
