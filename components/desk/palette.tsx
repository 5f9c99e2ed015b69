'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete'
import { Header } from 'react-aria-components/Header'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { SearchField } from 'react-aria-components/SearchField'
import { Dialog } from '#components/ui/dialog.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { controlClass } from '#components/ui/field.tsx'
import { Kbd } from '#components/ui/kbd.tsx'
import { OneLine } from '#components/ui/one-line.tsx'
import { itemClass } from '#components/ui/popover.ts'
import { useOffers } from './commands.ts'
import { type PaletteItem, paletteGroups } from './palette-groups.ts'
import { useThings } from './use-things.ts'

export type Section = { href: string; name: string }
export type PaletteWords = {
  title: string
  close: string
  label: string
  hint: string
  pages: string
  things: string
  search: string
  /** with a "…" where the words come */
  searchFor: string
}
type Props = {
  words: PaletteWords
  pages: readonly Section[]
  /** where the record is searched; what has a name is asked for below it */
  search: string
  isOpen: boolean
  onOpenChange: (open: boolean) => void
}

/** Everything that can be done from here, everywhere one can go, and everything on record, by typing some of its name. */
export default function Palette({ words, pages, search, isOpen, onOpenChange }: Props) {
  const router = useRouter()
  const offers = useOffers()
  const { contains } = useFilter({ sensitivity: 'base' })
  const [typed, setTyped] = useState('')
  const answer = useThings(`${search}/things`, isOpen ? typed : '')
  const close = () => {
    onOpenChange(false)
    setTyped('')
  }
  const go = (href: string) => () => router.push(href)
  const groups = paletteGroups({ words, offers, pages, typed, answer, contains, go, search })
  const runs = new Map(groups.flatMap(({ items }) => items.map(({ id, run }) => [id, run] as const)))
  return (
    <Dialog
      title={words.title}
      closeLabel={words.close}
      isOpen={isOpen}
      onOpenChange={(open) => (open ? onOpenChange(true) : close())}
    >
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField aria-label={words.label} autoFocus>
          <Input
            role="combobox"
            aria-expanded
            dir="auto"
            placeholder={words.hint}
            // Escape empties it; the browser's own cross is of another style
            className={`${controlClass} w-full [&::-webkit-search-cancel-button]:hidden`}
          />
        </SearchField>
        <ListBox
          aria-label={words.title}
          className="-mx-3 max-h-[50vh] overflow-auto outline-none"
          onAction={(id) => {
            close()
            // after the dialog has given the focus back: what is done may take it
            setTimeout(() => runs.get(String(id))?.(), 0)
          }}
        >
          {groups.map(({ heading, items }) => (
            <ListBoxSection key={heading} id={heading}>
              <Header className="eyebrow px-3 pt-2">{heading}</Header>
              {items.map((item) => (
                <ListBoxItem key={item.id} id={item.id} textValue={item.name} className={itemClass}>
                  <Line item={item} />
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Autocomplete>
    </Dialog>
  )
}

function Line({ item: { name, kind, language, keys } }: { item: PaletteItem }) {
  return (
    <>
      <span className="min-w-0 grow">
        {kind ? (
          <Dir language={language} lines={1}>
            {name}
          </Dir>
        ) : (
          <OneLine>{name}</OneLine>
        )}
      </span>
      {kind && <span className="shrink-0 text-12 text-quiet">{kind}</span>}
      {keys && <Kbd keys={keys} />}
    </>
  )
}
