/** Tries of one mail in all; then it is named as one that could not be read. */
export const MOST_TRIES = 5
/** Whoever takes a mail holds it so long; killed, it loses it to the next. */
export const HELD_MS = 120_000
/** Of the first look, and after the server has numbered its mails anew: mails that came in since so long before. */
export const BEFORE_MS = 86_400_000
const MINUTE = 60_000
const LONGEST = 60

/** What may be otherwise the next time; whatever else a mail is refused for is the mail's. */
export const mayPass = (why: string): boolean => /^(reading|store)\./.test(why)

/** How long to wait with a mail that was tried so often, in milliseconds. */
export const mailAgain = (tries: number): number => MINUTE * 2 ** tries

/** How long to leave a mailbox alone that could not be asked so often in a row, in milliseconds: an hour at most. */
export const mailboxAgain = (failures: number): number => MINUTE * Math.min(2 ** failures, LONGEST)

/**
 * From when on mails are taken that no look has numbered: of a mailbox that is new, and of one whose server numbers anew
 * what it holds.
 */
export const takenSince = (lookedAt: Date | null, now: Date): Date =>
  new Date((lookedAt ?? now).getTime() - BEFORE_MS)

/** Why a mail was not taken, in the few ways that the inbox has words for. */
export const whyShort = (why: string): 'large' | 'empty' | 'attachments' | 'other' =>
  why === 'file.too large' || why === 'textTooLong'
    ? 'large'
    : why === 'mail.only attachments'
      ? 'attachments'
      : why === 'mail.empty' || why === 'page.empty'
        ? 'empty'
        : 'other'
