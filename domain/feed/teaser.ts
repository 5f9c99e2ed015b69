import { collapse } from '../reading/page/html/node.ts'

/** Longer texts are articles, however they end. */
const MOST = 1500
/**
 * How a page says that there is more of it elsewhere, in its last line: as newsrooms of the three languages of the
 * interface put it.
 */
const MORE =
  /(…|\.\.\.|\[\.\.\.\]|\[…\])\s*$|(read|continue|full) (more|reading|the (full|whole|rest)|story|article)|subscribe to read|(اقرأ|اقرا|تابع|لقراءة) (المزيد|القراءة|المقال|البقية)|للاشتراك|(קרא|קראו|המשך|להמשך|לכתבה) (עוד|קריאה|לקרוא|הכתבה|המלאה)|למנויים/iu

/** Whether a page that was read holds only the beginning of its text. */
export function isTeaser(text: string): boolean {
  if (text.length > MOST) return false
  const last = collapse(text.trimEnd().split('\n').at(-1) ?? '')
  return last.length < 200 ? MORE.test(last) : /(…|\.\.\.|\[\.\.\.\]|\[…\])$/.test(last)
}
