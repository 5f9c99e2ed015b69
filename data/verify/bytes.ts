/** A column whose hash names bytes in the store, beside a snapshot's own: how verify calls its row, and what the bytes are. */
export type NamesBytes = { table: string; hash: string; size: string | null; subject: string; what: string }

/** What names bytes in the store beside snapshots. What stands here and what a snapshot has is what a backup holds. */
export const namesBytes: readonly NamesBytes[] = [
  {
    table: 'unfiled_snapshot',
    hash: 'bytes_hash',
    size: 'size',
    subject: 'unfiled snapshot',
    what: 'its bytes',
  },
  {
    table: 'arrival',
    hash: 'container_hash',
    size: null,
    subject: 'arrival',
    what: 'the archive it came in',
  },
]

/**
 * Hashes of bytes that the store need not have: what an arrival, an item or a mail brought has its snapshot, filed or not,
 * unless it was put away; answers of feeds and pages of policies are not kept.
 */
export const namesNoBytes: readonly string[] = [
  'arrival.bytes_hash',
  'feed.bytes_hash',
  'feed_item.bytes_hash',
  'mailbox_mail.bytes_hash',
  'policy_reading.bytes_hash',
]

/** Asks for every hash under which the store must have bytes, once each and in order. @param those of `namesBytes` to be asked */
export const hashesInStore = (those: readonly NamesBytes[] = namesBytes): string =>
  `${[
    'select bytes_hash collate "C" as hash from snapshot',
    ...those.map(({ table, hash }) => `select ${hash} from ${table} where ${hash} is not null`),
  ].join(' union ')} order by 1`
