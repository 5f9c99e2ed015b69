'use client'
import type { Key, ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu as Aria, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { buttonClass, type Look } from './button.tsx'
import { Kbd } from './kbd.tsx'
import { itemClass, popoverClass } from './popover.ts'

type Entry = { id: string; name: string; keys?: string; href?: string; disabled?: boolean }
type Props = {
  label: ReactNode
  look?: Look
  entries: readonly Entry[]
  onAction?: (id: Key) => void
  accessibleLabel?: string
}

/** A few further actions behind one button. */
export function Menu({ label, look = 'plain', entries, onAction, accessibleLabel }: Props) {
  return (
    <MenuTrigger>
      <Button aria-label={accessibleLabel} className={buttonClass(look)}>
        {label}
      </Button>
      <Popover className={`${popoverClass} min-w-48`} offset={4}>
        <Aria className="outline-none" onAction={onAction}>
          {entries.map(({ id, name, keys, href, disabled }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={name}
              href={href}
              isDisabled={disabled}
              className={itemClass}
            >
              <span className="grow">{name}</span>
              {keys && <Kbd keys={keys} />}
            </MenuItem>
          ))}
        </Aria>
      </Popover>
    </MenuTrigger>
  )
}
