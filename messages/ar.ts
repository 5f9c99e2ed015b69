import account from './ar/account.json' with { type: 'json' }
import actorPage from './ar/actor-page.json' with { type: 'json' }
import broken from './ar/broken.json' with { type: 'json' }
import check from './ar/check.json' with { type: 'json' }
import checkDesk from './ar/check-desk.json' with { type: 'json' }
import claim from './ar/claim.json' with { type: 'json' }
import common from './ar/common.json' with { type: 'json' }
import desk from './ar/desk.json' with { type: 'json' }
import edge from './ar/edge.json' with { type: 'json' }
import error from './ar/error.json' with { type: 'json' }
import expectation from './ar/expectation.json' with { type: 'json' }
import explain from './ar/explain.json' with { type: 'json' }
import feed from './ar/feed.json' with { type: 'json' }
import feeds from './ar/feeds.json' with { type: 'json' }
import figure from './ar/figure.json' with { type: 'json' }
import history from './ar/history.json' with { type: 'json' }
import inbox from './ar/inbox.json' with { type: 'json' }
import mail from './ar/mail.json' with { type: 'json' }
import moment from './ar/moment.json' with { type: 'json' }
import objection from './ar/objection.json' with { type: 'json' }
import person from './ar/person.json' with { type: 'json' }
import position from './ar/position.json' with { type: 'json' }
import reader from './ar/reader.json' with { type: 'json' }
import record from './ar/record.json' with { type: 'json' }
import report from './ar/report.json' with { type: 'json' }
import rereading from './ar/rereading.json' with { type: 'json' }
import running from './ar/running.json' with { type: 'json' }
import search from './ar/search.json' with { type: 'json' }
import share from './ar/share.json' with { type: 'json' }
import signin from './ar/signin.json' with { type: 'json' }
import source from './ar/source.json' with { type: 'json' }
import sourceAdmin from './ar/source-admin.json' with { type: 'json' }
import sourceRecord from './ar/source-record.json' with { type: 'json' }
import stance from './ar/stance.json' with { type: 'json' }
import statement from './ar/statement.json' with { type: 'json' }
import status from './ar/status.json' with { type: 'json' }
import story from './ar/story.json' with { type: 'json' }
import timeline from './ar/timeline.json' with { type: 'json' }
import timelineExplorer from './ar/timeline-explorer.json' with { type: 'json' }
import ways from './ar/ways.json' with { type: 'json' }

export const ar = {
  common,
  account,
  'actor-page': actorPage,
  status,
  stance,
  source,
  report,
  record,
  rereading,
  statement,
  claim,
  check,
  'check-desk': checkDesk,
  story,
  timeline,
  'timeline-explorer': timelineExplorer,
  feed,
  feeds,
  share,
  figure,
  expectation,
  position,
  history,
  moment,
  inbox,
  mail,
  objection,
  person,
  running,
  search,
  signin,
  edge,
  error,
  explain,
  broken,
  desk,
  reader,
  'source-admin': sourceAdmin,
  ways,
  'source-record': sourceRecord,
}
