import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Section } from '#components/ui/section.tsx'
import { Written } from '#components/ui/written.tsx'
import { instantInWords, whenInWords } from '#messages/format.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { EntryList } from './entry-list.tsx'
import { Explorer } from './explorer/explorer.tsx'
import { toldText } from './explorer/times.ts'
import { explorerWords } from './explorer-words.ts'
import { ListParts } from './list-parts.tsx'
import { publishedAt } from './listing.ts'
import { wallClockOf } from './offsets.ts'
import { periodsOf } from './periods.ts'
import { roomFor, sceneOf, wholeView } from './scene/build.ts'
import type { Target } from './scene/scene.ts'
import { SceneDrawing } from './scene-drawing.tsx'
import type { TimelineShown } from './shown.ts'

type Props = {
  locale: Locale
  zone: string
  timeline: TimelineShown
  /** the page without a language and without a place in the list: "/stories/x/timeline" or that of a moment */
  home: string
  /** the moment that is shown, and what follows the addresses of its pages */
  moment?: { at: string; as: string; clock: 'known' | 'had' }
}

/** The width that the drawing in the document is made for. */
const WIDTH = 1072

/** A story in time: drawn, and as a list that says the same in words. */
export function TimelineHead({ locale, timeline, moment }: Pick<Props, 'locale' | 'timeline' | 'moment'>) {
  return (
    <header className="grid gap-1">
      <p className="eyebrow">{translator(locale, 'timeline')('one')}</p>
      <h1 className="headline text-32">
        <Link
          prefetch={false}
          href={localePath(locale, `/stories/${timeline.id}${moment?.as ?? ''}`)}
          className="decoration-1 underline-offset-4 hover:underline"
        >
          <Dir language={timeline.language}>{timeline.title}</Dir>
        </Link>
      </h1>
    </header>
  )
}

/** The drawing of a story's timeline and its list; in the browser the drawing can be moved and divided. */
export function TimelineBody({ locale, zone, timeline, home, moment }: Props) {
  const t = translator(locale, 'timeline')
  const { model, all, list, columns, stamp } = timeline
  if (list.total === 0) return <p className="text-quiet">{t('no entries')}</p>
  const room = roomFor(model, all, WIDTH, locale)
  const scene = sceneOf(model, all, wholeView(model, WIDTH), { locale, width: WIDTH, margin: 0, ...room })
  const words = explorerWords(locale, zone)
  const long = list.entries.length < list.total
  return (
    <Explorer
      locale={locale}
      zone={zone}
      story={timeline.id}
      home={home}
      stamp={stamp}
      room={room}
      height={scene.height}
      moment={moment ? { at: moment.at, clock: moment.clock } : null}
      words={words}
      told={toldText(locale, words, { from: model.extent[0], to: model.extent[1] }, list.total)}
      drawing={
        <Written>
          <div className="overflow-x-auto pb-2">
            <SceneDrawing
              locale={locale}
              zone={zone}
              scene={scene}
              moment={moment?.at}
              linkOf={linkIn(locale, zone, timeline, home)}
            />
          </div>
        </Written>
      }
      caption={t(scene.step === null ? 'drawing' : 'drawing bars')}
    >
      <Written>
        <Section id="list" title={t('list')}>
          {long && (
            <ListParts
              locale={locale}
              home={home}
              list={list}
              periods={periodsOf([...columns.at], wallClockOf(zone), locale)}
            />
          )}
          <EntryList
            locale={locale}
            zone={zone}
            entries={list.entries}
            claims={columns.claims}
            unknown={new Set(model.placed.filter(({ known }) => !known).map(({ id }) => id))}
          />
        </Section>
      </Written>
    </Explorer>
  )
}

/** To the entry in the list where it stands on this page, else to where it can be read. */
function linkIn(locale: Locale, zone: string, timeline: TimelineShown, home: string) {
  const t = translator(locale, 'timeline')
  const { columns, model, list, statementIds } = timeline
  const here = new Set(list.entries.map(({ id }) => id))
  return ({ claim, row, count, many }: Target) => {
    if (row === null) {
      const { id, wording, status, happened, known } = model.placed[claim!]!
      const when = happened ? whenInWords(locale, happened, zone) : ''
      const time = known ? when : t('first reported')
      const words = { wording, status: translator(locale, 'status')(`name.${status}`), time }
      return {
        href: here.has(id) ? `#c-${id}` : localePath(locale, `/claims/${id}`),
        name: t('claim mark', words),
      }
    }
    const id = statementIds[row]!
    const published = publishedAt(columns, row)
    const time =
      published.precision === 'instant'
        ? instantInWords(locale, published.from, zone)
        : whenInWords(locale, published, zone)
    const { name: first } = columns.sources[columns.source[row]!]!
    const name = t('run', { source: many ? `${first} …` : first, time, count })
    const href = here.has(id) ? `#e-${id}` : localePath(locale, `${home}/from/${list.placeOfRow(row)}#list`)
    return { href, name }
  }
}
