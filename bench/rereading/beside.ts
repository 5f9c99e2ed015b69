import type { Page } from '../../domain/reading/types.ts'
import type { Beside } from '../../domain/report/beside.ts'

/** What stands beside a page's text. */
export const besideOf = ({ byline, around }: Page): Beside => ({ byline, captions: around?.captions ?? [] })
