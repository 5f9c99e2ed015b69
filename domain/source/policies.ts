/**
 * What a news organization may say of itself in its own markup: properties of schema.org's NewsMediaOrganization
 * (https://schema.org/NewsMediaOrganization), and where one takes the place of another the older one too. Their names
 * there, and what we call them.
 */
export const policyProperties = {
  ownershipFundingInfo: 'ownership',
  correctionsPolicy: 'corrections',
  ethicsPolicy: 'ethics',
  unnamedSourcesPolicy: 'unnamed sources',
  verificationFactCheckingPolicy: 'verification',
  diversityPolicy: 'diversity',
  diversityStaffingReport: 'staffing',
  actionableFeedbackPolicy: 'feedback',
  missionCoveragePrioritiesPolicy: 'mission',
  publishingPrinciples: 'principles',
  noBylinesPolicy: 'no bylines',
  masthead: 'masthead',
} as const
export type PolicyKind = (typeof policyProperties)[keyof typeof policyProperties]
export const policyKinds = Object.values(policyProperties) as [PolicyKind, ...PolicyKind[]]

/**
 * A policy as it was found: an address, made whole, or the words that stood there. `by` words: only the text of a link at
 * the foot of the page named it, and nothing in its markup stated it. `by` another site: that is where it leads, and
 * nothing says that whoever it is of has the page's site.
 */
export const policyMarks = ['words', 'another site'] as const
export type Policy = { kind: PolicyKind; value: string; by?: (typeof policyMarks)[number] | undefined }

/** One reading of a source's markup. */
export type PolicyReading = { url: string; at: string; byName: string; found: Policy[] }
