/** Under this name feeds file by themselves (jobs/poll-feed.ts). */
export const FEEDS = 'feeds'

/** Texts of the day's limit that feeds which file by themselves may send, at most: what people file always has the other half. */
export const feedsShare = (reportsADay: number): number => Math.floor(reportsADay / 2)
