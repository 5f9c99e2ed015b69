'use server'
import { findFeeds } from '#jobs/find-feeds.ts'
import { acting } from '../../../../../session.ts'

/** Finds the feeds that an address names. */
export async function find(input: { url: string }) {
  return findFeeds(await acting(), input)
}
