/**
 * The desk's page of a report's own text, or of its snapshots. Of one that is merged into another the plain address leads
 * to the other; what is to be decided on in its own text can only be decided there.
 */
export const ownText = (report: string, merged: boolean, page: '' | '/snapshots' = ''): string =>
  `/desk/reports/${report}${page}${merged ? '?text=own' : ''}`
