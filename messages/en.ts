import account from './en/account.json' with { type: 'json' }
import actorPage from './en/actor-page.json' with { type: 'json' }
import broken from './en/broken.json' with { type: 'json' }
import check from './en/check.json' with { type: 'json' }
import checkDesk from './en/check-desk.json' with { type: 'json' }
import claim from './en/claim.json' with { type: 'json' }
import common from './en/common.json' with { type: 'json' }
import desk from './en/desk.json' with { type: 'json' }
import edge from './en/edge.json' with { type: 'json' }
import error from './en/error.json' with { type: 'json' }
import expectation from './en/expectation.json' with { type: 'json' }
import explain from './en/explain.json' with { type: 'json' }
import feed from './en/feed.json' with { type: 'json' }
import feeds from './en/feeds.json' with { type: 'json' }
import figure from './en/figure.json' with { type: 'json' }
import history from './en/history.json' with { type: 'json' }
import inbox from './en/inbox.json' with { type: 'json' }
import mail from './en/mail.json' with { type: 'json' }
import moment from './en/moment.json' with { type: 'json' }
import objection from './en/objection.json' with { type: 'json' }
import person from './en/person.json' with { type: 'json' }
import position from './en/position.json' with { type: 'json' }
import reader from './en/reader.json' with { type: 'json' }
import record from './en/record.json' with { type: 'json' }
import report from './en/report.json' with { type: 'json' }
import rereading from './en/rereading.json' with { type: 'json' }
import running from './en/running.json' with { type: 'json' }
import search from './en/search.json' with { type: 'json' }
import share from './en/share.json' with { type: 'json' }
import signin from './en/signin.json' with { type: 'json' }
import source from './en/source.json' with { type: 'json' }
import sourceAdmin from './en/source-admin.json' with { type: 'json' }
import sourceRecord from './en/source-record.json' with { type: 'json' }
import stance from './en/stance.json' with { type: 'json' }
import statement from './en/statement.json' with { type: 'json' }
import status from './en/status.json' with { type: 'json' }
import story from './en/story.json' with { type: 'json' }
import timeline from './en/timeline.json' with { type: 'json' }
import timelineExplorer from './en/timeline-explorer.json' with { type: 'json' }
import ways from './en/ways.json' with { type: 'json' }

export const en = {
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
