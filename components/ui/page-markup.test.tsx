import { ArrowRight, ChevronRight } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ClaimHead } from '#components/claim/claim-head.tsx'
import { ClaimParts } from '#components/claim/claim-page.tsx'
import { claimOf, type Wording, wordings } from '#components/share/share.fixture.ts'
import type { ClaimView } from '#domain/claim/view.ts'
import { locales } from '#messages/locales.ts'
import { pageMarkup } from './page-markup.ts'

/** What a browser makes of markup: attributes named in lower case, in order, and the mark of a link left out. */
const seen = (html: string) =>
  html
    .replace(/ data-link=""/g, '')
    .replace(/<!-- -->/g, '')
    .replaceAll('&#x27;', "'")
    .replace(
      /<([a-z]+)((?: [\w:-]+="[^"]*")*)(\/?)>/gi,
      (_, tag, attributes: string) =>
        `<${tag}${[...attributes.matchAll(/ ([\w:-]+)="([^"]*)"/g)]
          .map(([, name, value]) => ` ${name!.toLowerCase()}="${value}"`)
          .sort()
          .join('')}>`,
    )
const same = (node: ReactNode) => expect(seen(pageMarkup(node))).toBe(seen(renderToStaticMarkup(node)))

/** A claim's statements with what a picture of it does not show. */
const whole = (claim: ClaimView): ClaimView => ({
  ...claim,
  statements: claim.statements.map((one) => ({
    ...one,
    mode: 'quoted',
    hedge: null,
    said: null,
    grade: { letter: 'B', from: null },
    credibility: { digit: 2, why: 'first hand' },
  })),
})

const Waiting = async () => <p />

const Two = ({ children }: { children: ReactNode }) => (
  <>
    {children}
    {null}
    {false}
    {0}
  </>
)

describe('server components as text of a page', () => {
  it('are as the framework would write them', () => {
    same(
      <section id="x" hidden={false} aria-hidden={false} data-open={true} tabIndex={-1}>
        <Two>{['a', <b key="b">{'<&>"\''}</b>, 7]}</Two>
        <time dateTime="2026-09-01">1</time>
        <label htmlFor="y">
          <input id="y" type="checkbox" defaultChecked disabled readOnly={false} />
        </label>
        <details open name="n">
          <summary>s</summary>
        </details>
        <table style={{ '--columns': 3, marginTop: 4, lineHeight: '1.5', top: 0 } as React.CSSProperties}>
          <tbody>
            <tr>
              <td colSpan={2} />
            </tr>
          </tbody>
        </table>
        <svg viewBox="0 0 9 9" strokeWidth={2} textAnchor="end" className="fill-ink" aria-hidden="true">
          <path strokeLinecap="round" d="M0 0" />
          <text dominantBaseline="middle">t</text>
        </svg>
        <br />
      </section>,
    )
  })

  it('draw icons as the icons draw themselves', () => {
    same(<ArrowRight aria-hidden="true" className="size-3.5 rtl:-scale-x-100" />)
    same(<ChevronRight size={12} />)
    same(<ChevronRight aria-label="on" role="img" />)
  })

  it.each(locales)('a claim’s page in %s is what the framework would make of it', (locale) => {
    for (const wording of Object.keys(wordings) as Wording[]) {
      const props = { locale, zone: 'Asia/Jerusalem', claim: whole(claimOf(wording)) }
      const page = (
        <>
          <ClaimHead {...props} />
          <ClaimParts {...props} />
        </>
      )
      same(page)
      expect(pageMarkup(page)).not.toMatch(/undefined|\[object|NaN/)
    }
  })

  it('mark links that lead on inside', () => {
    expect(pageMarkup(<Link href="/a?b=1&c=2" prefetch={false} className="link" />)).toBe(
      '<a href="/a?b=1&amp;c=2" class="link" data-link=""></a>',
    )
  })

  it('are refused where text cannot say what they do', () => {
    for (const node of [
      <button key="1" type="button" onClick={() => undefined} />,
      <Waiting key="2" />,
      <script key="3" />,
      <textarea key="4" />,
      // biome-ignore lint/security/noDangerouslySetInnerHtml: refused
      <p key="5" dangerouslySetInnerHTML={{ __html: '<b>' }} />,
      <a key="6" href={' java\nscript:alert(1)'}>
        x
      </a>,
    ])
      expect(() => pageMarkup(node)).toThrow()
  })
})
