/** Words that readers must never meet; each stands in one place of the record and nowhere else. */
export const words = {
  story: 'The quorvane sluices of Tessaly Reach',
  summary: 'Held back: the brindlemoss ledgers are not confirmed.',
  claim: 'The wardens of Tessaly Reach opened the ombrelade sluices at night',
  said: 'We opened the ferrantine gates before dawn',
  rest: 'The skellowick inventory was not shown to anyone',
  body: 'Drummelow Wardens',
  report: 'Wardens speak of the pellandine gates',
  byline: 'Isolde Varnquist',
  takenBack: 'A barge of quillamere lamp oil lay beside the ferries',
  rejectedReport: 'Lamp oil and the hesperwick pilots',
  unfiled: 'The cranmarrow consignment',
  unfiledText: 'Four dravenholt crates crossed the weir, said a clerk of the Drummelow Wardens.',
  feed: 'The mossgarrow dispatches',
}
/** What publishes them; a source is no secret, and only its unpublished reports are. */
export const hiddenSource = 'The Hathersby Lanthorn'
