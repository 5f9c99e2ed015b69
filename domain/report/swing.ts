import { plain } from './headline.ts'

const DAY_MS = 86_400_000
/** Two headlines take turns while each is seen within so long of the other. */
export const TURN_MS = 14 * DAY_MS
/** One that stands for as many looks in a row, over so long, does not take turns any more: it was changed. */
const [LOOKS, STOOD_MS] = [4, DAY_MS]

/** Whether a headline that took turns has stood so long that it is the report's now. */
export const stands = (
  { swung, swungSince }: { swung: number; swungSince: Date | null },
  now: Date,
): boolean => swung >= LOOKS && swungSince !== null && now.getTime() - swungSince.getTime() >= STOOD_MS

/** Whether a headline is one of some, whatever their capitals and marks. */
export const isAmong = (headlines: readonly string[], headline: string | null): boolean =>
  headline !== null && headlines.some((one) => plain(one) === plain(headline))
