'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete'
import { Input } from 'react-aria-components/Input'
import { Header, Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { SearchField } from 'react-aria-components/SearchField'
import { Dialog } from '#components/ui/dialog.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { controlClass } from '#components/ui/field.tsx'
import { Kbd } from '#components/ui/kbd.tsx'
import { itemClass } from '#components/ui/popover.ts'
import { useOffers } from './commands.ts'
import { useSuggestions } from './use-suggestions.ts'

export type Section = { href: string; name: string }
export type PaletteWords = {
  title: string
  close: string
  label: string
  hint: string
  pages: string
  search: string
  /** with a "…" where the words come */
  searchFor: string
  nothing: string
}
type Props = {
  words: PaletteWords
  pages: readonly Section[]
  /** where the record is searched, and where what may be typed is asked */
  search: string
  suggestions: string
  isOpen: boolean
  onOpenChange: (open: boolean) => void
}

/** Everything that can be done from here and everywhere one can go, by typing some of its name. */
export default function Palette({ words, pages, search, suggestions, isOpen, onOpenChange }: Props) {
  const router = useRouter()
  const offers = useOffers()
  const { contains } = useFilter({ sensitivity: 'base' })
  const [typed, setTyped] = useState('')
  const suggested = useSuggestions(suggestions, isOpen ? typed : '')
  const close = () => {
    onOpenChange(false)
    setTyped('')
  }
  const go = (href: string) => () => router.push(href)
  const find = (text: string) => go(`${search}?q=${encodeURIComponent(text)}`)
  const found = [...new Set([typed.trim(), ...suggested])].filter(Boolean)
  const groups = [
    ...offers.map(({ heading, commands }) => ({ heading, items: commands, always: false })),
    {
      heading: words.pages,
      items: pages.map(({ href, name }) => ({ id: href, name, run: go(href), keys: undefined })),
      always: false,
    },
    {
      heading: words.search,
      items: found.map((text) => ({
        id: `search ${text}`,
        name: words.searchFor.replace('…', text),
        run: find(text),
        keys: undefined,
      })),
      always: true,
    },
  ].map((group) => ({
    ...group,
    items: group.items.filter(({ name }) => group.always || contains(name, typed.trim())),
  }))
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
          <Input dir="auto" placeholder={words.hint} className={`${controlClass} w-full`} />
        </SearchField>
        <Menu
          aria-label={words.title}
          className="-mx-3 max-h-[50vh] overflow-auto outline-none"
          renderEmptyState={() => <p className="px-3 py-2 text-quiet">{words.nothing}</p>}
          onAction={(id) => {
            close()
            // after the dialog has given the focus back: what is done may take it
            setTimeout(() => runs.get(String(id))?.(), 0)
          }}
        >
          {groups
            .filter(({ items }) => items.length > 0)
            .map(({ heading, items }) => (
              <MenuSection key={heading} id={heading}>
                <Header className="eyebrow px-3 pt-2">{heading}</Header>
                {items.map(({ id, name, keys }) => (
                  <MenuItem key={id} id={id} textValue={name} className={itemClass}>
                    <Dir className="min-w-0 grow truncate">{name}</Dir>
                    {keys && <Kbd keys={keys} />}
                  </MenuItem>
                ))}
              </MenuSection>
            ))}
        </Menu>
      </Autocomplete>
    </Dialog>
  )
}
