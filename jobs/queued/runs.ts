import type { Runs } from '#data/queue/work.ts'
import { run as digestSend } from './digest-send.ts'
import { run as feedHub } from './feed-hub.ts'
import { run as feedItem } from './feed-item.ts'
import { run as feedPoll } from './feed-poll.ts'
import { run as feedsDue } from './feeds-due.ts'
import { run as inboxKeep } from './inbox-keep.ts'
import { run as mailboxLook } from './mailbox-look.ts'
import { run as personForget } from './person-forget.ts'
import { run as queueTried } from './queue-tried.ts'
import { run as reportLooks } from './report-looks.ts'
import { run as reportSecond } from './report-second.ts'
import { run as rootKeep } from './root-keep.ts'
import { run as trackKeep } from './track-keep.ts'

/** What each kind of job does: one file of this folder each, told of in domain/queue/kinds.ts. */
export const runs: Runs = {
  'queue.tried': queueTried,
  'feeds.due': feedsDue,
  'feed.poll': feedPoll,
  'feed.item': feedItem,
  'feed.hub': feedHub,
  'mailbox.look': mailboxLook,
  'report.second': reportSecond,
  'report.looks': reportLooks,
  'inbox.keep': inboxKeep,
  'track.keep': trackKeep,
  'digest.send': digestSend,
  'root.keep': rootKeep,
  'person.forget': personForget,
}
