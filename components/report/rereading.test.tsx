import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { ChangeLine, MergedEdits } from '#domain/report/rereading.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { ChangeMark } from './change-mark.tsx'
import { ChangePage } from './change-page.tsx'
import { ChangeTold } from './change-told.tsx'
import { differencesOf } from './diff-rows.ts'
import { EditedAfter } from './edited-after.tsx'
import { LookLine } from './look-line.tsx'
import { SnapshotList } from './snapshot-list.tsx'
import { TwoSnapshots } from './two-snapshots.tsx'

const end = (number: number) => ({
  id: `n${number}`,
  number,
  retrievedAt: `2026-09-0${number}T10:00:00.000Z`,
})
const change = (number: number, given: Partial<ChangeLine> = {}): ChangeLine => ({
  number,
  at: end(number + 1).retrievedAt,
  from: end(number),
  to: end(number + 1),
  ...{ verdict: 'worded', kinds: ['figure'], silent: true, note: null, added: 1, removed: 1 },
  ...given,
})
const changes = [
  change(3, { verdict: 'trivial', kinds: ['marks'], silent: false, added: 0, removed: 0 }),
  change(2, { silent: false, note: 'Correction: a figure was wrong.' }),
  change(1),
]
const gone = {
  number: 1,
  state: 'gone' as const,
  why: 'not found' as const,
  since: end(6).retrievedAt,
  at: end(6).retrievedAt,
}
const report = { id: 'r', title: 'Ferry', language: 'en' }
const page = (locale: Locale, merged: MergedEdits[] = []) =>
  renderToStaticMarkup(
    <EditedAfter
      locale={locale}
      zone="UTC"
      report={report}
      rereading={{ changes: changes.filter(({ verdict }) => verdict === 'worded'), absence: gone, merged }}
    />,
  )

describe('what is said of a report that was edited', () => {
  it('tells readers in words when, whether the report says so, where both texts are, and that it is gone', () => {
    const html = page('en')
    expect(html).toContain('words were changed or removed, and the report does not say so')
    expect(html).toContain('words were changed, and the report says so')
    expect(html).toContain('Correction: a figure was wrong.')
    expect(html).toContain('href="/reports/r/changes/1"')
    expect(html).toContain('not at its address any more: the site has no page there')
    for (const locale of ['ar', 'he'] as const)
      expect(page(locale)).toContain(`href="/${locale}/reports/r/changes/2"`)
  })

  it('tells readers that who signs it changed and what stands under a picture, and the desk in their words', () => {
    const beside = [
      { kind: 'byline' as const, was: 'Ilan Dorrit', is: null },
      { kind: 'caption' as const, was: 'Belmara on Thursday', is: 'Korvale on Friday' },
    ]
    const one = change(1, { kinds: ['byline', 'caption'] })
    const signed = change(2, { kinds: ['byline'], silent: false, added: 0, removed: 0 })
    for (const locale of ['en', 'ar', 'he'] as const) {
      const told = (changes: ChangeLine[]) =>
        renderToStaticMarkup(
          <EditedAfter
            locale={locale}
            zone="UTC"
            report={report}
            rereading={{ changes, absence: null, merged: [] }}
          />,
        )
      const desk = renderToStaticMarkup(
        <ChangeTold locale={locale} language="en" change={one} beside={beside} />,
      )
      for (const words of ['Ilan Dorrit', 'Belmara on Thursday', 'Korvale on Friday']) {
        expect(desk).toContain(words)
        expect(told([one])).not.toContain(words)
      }
      expect(told([one])).toContain(translator(locale, 'rereading')('kind.byline'))
      expect(told([signed])).not.toBe(told([{ ...signed, kinds: ['added passage'] }]))
    }
    expect(
      renderToStaticMarkup(
        <EditedAfter
          locale="en"
          zone="UTC"
          report={report}
          rereading={{ changes: [signed], absence: null, merged: [] }}
        />,
      ),
    ).toContain('Its words stand')
  })

  it('says which it was where the words stand, who signs it or the headline, and that two same texts are not the change', () => {
    const stood = { silent: false, added: 0, removed: 0 }
    const mark = (kinds: ChangeLine['kinds']) =>
      renderToStaticMarkup(<ChangeMark locale="en" change={change(1, { kinds, ...stood })} />)
    expect(mark(['byline'])).toContain('Its words stand; its byline changed<')
    expect(mark(['swing', 'headline'])).toContain('Its words stand; its headline swings between two<')
    expect(mark(['byline', 'swing'])).toContain('its byline changed and its headline swings')
    const two = { from: { ...end(1), headline: 'Ferry', text: 'It rained.' } }
    const same = (kinds: ChangeLine['kinds']) =>
      renderToStaticMarkup(
        <ChangePage
          locale="en"
          zone="UTC"
          two={{ report, ...two, to: { ...two.from, ...end(2) }, change: change(1, { kinds }) }}
          differences={differencesOf({ ...two, to: two.from })}
        />,
      )
    expect(same(['caption'])).toContain('what changed stands beside them')
    expect(same(['marks'])).toContain('the same, word for word.')
    const look = { url: 'https://a.example/', nextAt: end(3).retrievedAt, lastAt: end(2).retrievedAt }
    const looked = (kinds: ChangeLine['kinds']) =>
      renderToStaticMarkup(
        <LookLine
          {...{ locale: 'en', zone: 'UTC', absence: undefined, change: { kinds } }}
          look={{
            ...look,
            outcome: 'worded',
            detail: null,
            status: 200,
            looks: 2,
            failures: 0,
            missingSince: null,
          }}
        />,
      )
    expect(looked(['byline', 'caption'])).toContain('what stands beside its words changed')
    expect(looked(['caption', 'figure'])).toContain(': its words changed')
  })

  it('tells of reports that are one with it the same, marked by their outlet', () => {
    const other = { id: 'o', title: 'מעבורת', language: 'he', source: { id: 's', name: 'הד הנהר' } }
    const html = page('en', [
      { ...other, changes: [change(1)], absence: null },
      { ...other, id: 'calm', source: { id: 'c', name: 'Calm Times' }, changes: [], absence: null },
    ])
    expect(html).toContain('In the report of')
    expect(html).toContain('הד הנהר')
    expect(html).toContain('href="/reports/o/changes/1"')
    expect(html).not.toContain('Calm Times')
  })

  it('says nothing of a report of which nothing is known', () => {
    const none = { changes: [], absence: null, merged: [] }
    expect(
      renderToStaticMarkup(<EditedAfter locale="en" zone="UTC" report={report} rereading={none} />),
    ).toBe('')
  })

  it('lists on the desk each snapshot with what changed, and what was put back', () => {
    const back = change(4, { from: end(4), to: end(1), at: end(5).retrievedAt })
    const snapshots = [4, 3, 2, 1].map(end)
    const html = renderToStaticMarkup(
      <SnapshotList
        locale="en"
        zone="UTC"
        changes={{ report: { ...report, merged: false }, snapshots }}
        rereading={{ look: null, changes: [back, ...changes], absences: [gone] }}
      />,
    )
    expect(html.match(/<li/g)).toHaveLength(6)
    const order = [
      'Gone from its address',
      'Put back as it was in snapshot 1',
      'Snapshot 4',
      'Snapshot 3',
      'Snapshot 2',
      'Snapshot 1,',
    ]
    expect(order.map((words) => html.indexOf(words))).toEqual(
      order.map((words) => html.indexOf(words)).toSorted((a, b) => a - b),
    )
    expect(html).toContain('from=1&amp;to=2#two')
  })

  it('shows two texts with what differs marked, the rest folded, and says where nothing does', () => {
    const text = (figure: string) =>
      `It rained.\n\nThe town slept.\n\nAt least ${figure} people were held.\n\nNobody came.`
    const two = (from: string, to: string) => ({
      from: { ...end(1), headline: 'Ferry held', text: from },
      to: { ...end(2), headline: 'Ferry held', text: to },
    })
    const shown = (from: string, to: string) =>
      renderToStaticMarkup(
        <TwoSnapshots
          locale="en"
          report={report}
          differences={differencesOf(two(from, to))}
          wasTitle="was"
          isTitle="is"
        />,
      )
    const html = shown(text('40'), text('60'))
    expect(html.match(/<ins/g)).toHaveLength(2)
    expect(html).toContain('1 unchanged paragraph<')
    expect(shown(text('40'), text('40'))).toContain('the same, word for word')
  })
})
