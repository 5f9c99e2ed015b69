import account from './he/account.json' with { type: 'json' }
import actorPage from './he/actor-page.json' with { type: 'json' }
import broken from './he/broken.json' with { type: 'json' }
import check from './he/check.json' with { type: 'json' }
import checkDesk from './he/check-desk.json' with { type: 'json' }
import claim from './he/claim.json' with { type: 'json' }
import common from './he/common.json' with { type: 'json' }
import desk from './he/desk.json' with { type: 'json' }
import edge from './he/edge.json' with { type: 'json' }
import error from './he/error.json' with { type: 'json' }
import expectation from './he/expectation.json' with { type: 'json' }
import explain from './he/explain.json' with { type: 'json' }
import feed from './he/feed.json' with { type: 'json' }
import feeds from './he/feeds.json' with { type: 'json' }
import figure from './he/figure.json' with { type: 'json' }
import history from './he/history.json' with { type: 'json' }
import inbox from './he/inbox.json' with { type: 'json' }
import mail from './he/mail.json' with { type: 'json' }
import moment from './he/moment.json' with { type: 'json' }
import objection from './he/objection.json' with { type: 'json' }
import person from './he/person.json' with { type: 'json' }
import position from './he/position.json' with { type: 'json' }
import reader from './he/reader.json' with { type: 'json' }
import record from './he/record.json' with { type: 'json' }
import report from './he/report.json' with { type: 'json' }
import rereading from './he/rereading.json' with { type: 'json' }
import running from './he/running.json' with { type: 'json' }
import search from './he/search.json' with { type: 'json' }
import share from './he/share.json' with { type: 'json' }
import signin from './he/signin.json' with { type: 'json' }
import source from './he/source.json' with { type: 'json' }
import sourceAdmin from './he/source-admin.json' with { type: 'json' }
import sourceRecord from './he/source-record.json' with { type: 'json' }
import stance from './he/stance.json' with { type: 'json' }
import statement from './he/statement.json' with { type: 'json' }
import status from './he/status.json' with { type: 'json' }
import story from './he/story.json' with { type: 'json' }
import timeline from './he/timeline.json' with { type: 'json' }
import timelineExplorer from './he/timeline-explorer.json' with { type: 'json' }
import ways from './he/ways.json' with { type: 'json' }

export const he = {
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
