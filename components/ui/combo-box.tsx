'use client'
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox as Aria, type ComboBoxProps } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import { Dir } from './dir.tsx'
import { controlClass } from './field.tsx'
import { itemClass, popoverClass } from './popover.ts'

export type ComboItem = { id: string; name: string; detail?: string }
type Props = Omit<ComboBoxProps<ComboItem>, 'children'> & {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** said when nothing matches what was typed */
  nothing: string
  /** the words of the button that opens the list */
  openLabel: string
  placeholder?: string
}

/** Type to find one of many. Give `items` with `onInputChange` to search on the server, or `defaultItems` to filter here. */
export function ComboBox({ label, hint, error, nothing, openLabel, placeholder, ...rest }: Props) {
  return (
    <Aria
      {...rest}
      isInvalid={Boolean(error)}
      allowsEmptyCollection
      menuTrigger="focus"
      className="grid content-start gap-1"
    >
      <Label className="text-14 font-medium">{label}</Label>
      <div className="relative">
        <Input dir="auto" placeholder={placeholder} className={`${controlClass} pe-8`} />
        <Button
          aria-label={openLabel}
          className="absolute inset-y-0 inset-e-0 grid w-8 place-items-center text-quiet hover:text-ink"
        >
          <ChevronDown aria-hidden="true" className="size-4" />
        </Button>
      </div>
      {hint && (
        <Text slot="description" className="text-12 text-quiet">
          {hint}
        </Text>
      )}
      {error && (
        <Text slot="errorMessage" className="text-12 font-medium text-danger">
          {error}
        </Text>
      )}
      <Popover className={`${popoverClass} w-(--trigger-width)`} offset={4}>
        <ListBox<ComboItem>
          className="max-h-72 overflow-auto outline-none"
          renderEmptyState={() => <p className="px-3 py-2 text-quiet">{nothing}</p>}
        >
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.name} className={itemClass}>
              <Dir className="grow">{item.name}</Dir>
              {item.detail && <Dir className="text-12 text-quiet">{item.detail}</Dir>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Aria>
  )
}
