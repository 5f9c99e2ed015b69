'use client'
import { type ReactNode, useCallback, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Line } from '#domain/inbox/arrange.ts'
import type { InboxFilter, Tally } from '#domain/inbox/filter.ts'
import type { InboxKind } from '#domain/inbox/kinds.ts'
import type { InboxList, Named } from '#domain/inbox/view.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { InboxEmpty } from './inbox-empty.tsx'
import { InboxFilterBar } from './inbox-filter.tsx'
import { InboxFoot } from './inbox-foot.tsx'
import { InboxKeys } from './inbox-keys.tsx'
import { InboxLines } from './inbox-lines.tsx'
import { InboxLost } from './inbox-lost.tsx'
import { InboxQuestions } from './inbox-questions.tsx'
import { InboxTally } from './inbox-tally.tsx'
import { languagesOf } from './languages-of.ts'
import type { RowWords } from './row-words.ts'
import type { Actions } from './use-acts.ts'
import { useDoes } from './use-does.ts'
import { useInbox } from './use-inbox.ts'
import { useInboxOffer } from './use-inbox-offer.ts'
import { useRowWords } from './use-words.ts'

export type InboxProps = {
  locale: Locale
  me: { id: string; name: string }
  page: string
  closeLabel: string
  filter: InboxFilter
  canSetAside: readonly InboxKind[]
  actions: Actions
  /** what the server drew: the first lines, until the whole list has come */
  first: {
    lines: Line[]
    tally: Tally
    names: Omit<InboxList, 'rows'>
    words: RowWords[]
    languages: { value: string; name: string }[]
    /** how many lines stand above the first of these, and how many there are in all */
    begun: number
    count: number
  }
  /** what to do when nothing waits at all, and the pages for those without script */
  begin: ReactNode
  pages: ReactNode
}

/** The inbox: one list of everything that wants a person. */
export function Inbox(props: InboxProps) {
  const { locale, me, page, first, closeLabel } = props
  const t = useWords('inbox')
  const inbox = useInbox({ ...props, me: me.id, listUrl: `${page}/inbox/list` })
  const rows = useRowWords(`${page}/inbox/rows`, first.words, inbox.version)
  const { does, asking, takesFocus } = useDoes(inbox, rows.words)
  useInboxOffer(inbox, does)
  const { state, isWhole, acts, lost, news } = inbox
  const { lines, tally } = isWhole ? inbox.shown : first
  const begun = (isWhole ? inbox.shown.places.get(first.lines[0]?.id ?? '') : null) ?? first.begun
  const names = isWhole ? state.names : first.names
  const filter = isWhole ? state.filter : props.filter
  const languages = isWhole ? languagesOf(locale, state.rows, first.languages) : first.languages
  const onFilter = isWhole ? inbox.narrow : null
  const press = useStable((line: Line, how: 'at' | 'choose' | 'stretch' | 'fold') => {
    does.hush()
    if (how === 'stretch') return inbox.stretch(line)
    if (how === 'choose') inbox.choose(line)
    inbox.dispatch(how === 'fold' ? { type: 'folded', line } : { type: 'moved', to: line.id })
  })
  return (
    <div
      data-inbox={isWhole ? 'whole' : 'first'}
      className="-mb-6 flex min-h-[calc(100svh-7.625rem)] flex-col gap-3"
    >
      <InboxFilterBar {...{ page, filter, names, languages, onFilter }} />
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-x-4">
        <InboxTally {...{ page, tally, filter, onFilter }} beyond={names.beyond} />
        {(news > 0 || state.gone.size > 0) && (
          <span role="status">
            <Button look="quiet" keys="n" onClick={does.showNews}>
              {news > 0 ? t('news', { count: news }) : t('gone', { count: state.gone.size })}
            </Button>
          </span>
        )}
      </div>
      {lost && <InboxLost lost={lost} locale={locale} />}
      {rows.failed && (
        <Notice kind="warn" title={t('trouble.unread')}>
          <Button onClick={rows.again}>{t('trouble.again')}</Button>
        </Notice>
      )}
      {lines.length === 0 ? (
        <InboxEmpty tally={tally} isRest={filter.rest !== undefined} begin={props.begin} />
      ) : (
        <InboxLines
          locale={locale}
          lines={lines}
          at={isWhole ? inbox.place : -1}
          takesFocus={takesFocus}
          words={rows.words}
          stories={byId(names.stories)}
          people={byId(names.people)}
          chosen={state.chosen}
          gone={state.gone}
          isWhole={isWhole}
          begun={begun}
          count={isWhole ? lines.length : first.count}
          version={inbox.version}
          onSeen={rows.see}
          onPress={press}
        />
      )}
      {!isWhole && props.pages}
      <InboxFoot
        does={does}
        chosen={state.chosen.size}
        sending={acts.sending}
        said={acts.said}
        isRest={filter.rest !== undefined}
      />
      <InboxQuestions does={does} asking={asking} me={me} people={names.people} closeLabel={closeLabel} />
      <InboxKeys does={does} closeLabel={closeLabel} />
    </div>
  )
}

/** A function that stays the same while what it does is of the newest render: a row that has not changed is not drawn anew. */
function useStable<A extends unknown[]>(run: (...given: A) => void): (...given: A) => void {
  const latest = useRef(run)
  latest.current = run
  return useCallback((...given: A) => latest.current(...given), [])
}

const maps = new WeakMap<readonly Named[], Map<string, Named>>()
/** Made once for each list of names. */
function byId(list: readonly Named[]): ReadonlyMap<string, Named> {
  let map = maps.get(list)
  if (!map) {
    map = new Map(list.map((one) => [one.id, one]))
    maps.set(list, map)
  }
  return map
}
