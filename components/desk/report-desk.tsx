'use client'
import { type ReactNode, useEffect, useRef } from 'react'
import { DeskText } from '#components/report/desk-text.tsx'
import { DraftEditor } from '#components/statement/draft-editor.tsx'
import { DraftInHand } from '#components/statement/draft-in-hand.tsx'
import { DraftList } from '#components/statement/draft-list.tsx'
import { DraftSplit } from '#components/statement/draft-split.tsx'
import { DraftTie } from '#components/statement/draft-tie.tsx'
import { type Desk, type DeskProps, DeskProvider } from './desk-context.tsx'
import { DeskKeys } from './desk-keys.tsx'
import { DeskStatus } from './desk-status.tsx'
import { Trouble } from './trouble.tsx'
import { useDesk } from './use-desk.ts'

type Props = DeskProps & { head: ReactNode; found: ReactNode }

/** The reading desk: the text at its own measure, beside it the drafts, one in hand. */
export function ReportDesk({ head, found, ...props }: Props) {
  const desk = useDesk(props)
  const { work } = desk.state
  const working = work.kind !== 'read'
  return (
    <DeskProvider value={desk}>
      <DeskKeys />
      <DraftInHand />
      <div className="mx-auto max-w-[82rem] pb-[50dvh] md:grid md:min-h-[calc(100dvh-4rem)] md:grid-cols-[minmax(0,1fr)_25rem] md:gap-8 md:pb-0 lg:grid-cols-[minmax(0,1fr)_33rem] lg:gap-12">
        <div className="min-w-0 md:pb-16">
          {head}
          <DeskText />
        </div>
        <div className="md:border-s md:border-hairline md:ps-6 lg:ps-8">
          {/* one screen high and begun below the masthead: the status line keeps to the foot of the screen by itself */}
          <div className="md:sticky md:top-0 md:flex md:h-dvh md:flex-col">
            <div className="md:-ms-4 md:min-h-0 md:grow md:overflow-y-auto md:ps-4 md:scroll-pb-28 md:pe-2 md:pb-14">
              <Trouble />
              <div className={working ? sheet : 'md:pt-2'}>
                {working ? <Working desk={desk} /> : <DraftList />}
              </div>
              {!working && <div className="my-6">{found}</div>}
            </div>
            <DeskStatus />
          </div>
        </div>
      </div>
    </DeskProvider>
  )
}

/** On a phone what is worked on lies over the foot of the text. */
const sheet =
  'max-md:fixed max-md:inset-x-0 max-md:bottom-12 max-md:z-20 max-md:max-h-[60dvh] max-md:scroll-pb-16 max-md:overflow-y-auto max-md:border-t max-md:border-edge max-md:bg-paper max-md:px-4 max-md:shadow-lift'

/** The form that was asked for. Nothing of it takes the keys yet, and whoever cannot see it must hear that it is there. */
function Working({ desk }: { desk: Desk }) {
  const own = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const form = own.current?.querySelector('section')
    if (!form || document.activeElement !== document.body) return
    form.tabIndex = -1
    form.focus({ preventScroll: true })
  }, [])
  return (
    <div ref={own} className="[&>section]:outline-none">
      <Work desk={desk} />
    </div>
  )
}

function Work({ desk }: { desk: Desk }) {
  const { work } = desk.state
  if (work.kind === 'read') return null
  if (work.kind === 'add') return <DraftEditor key="add" draft={null} />
  const { draft } = work
  if (work.kind === 'correct') return <DraftEditor key={draft.id} draft={draft} />
  return work.kind === 'split' ? <DraftSplit draft={draft} /> : <DraftTie draft={draft} />
}
