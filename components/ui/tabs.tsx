'use client'
import type { ReactNode } from 'react'
import { Tabs as Aria, Tab, TabList, TabPanel, type TabsProps } from 'react-aria-components/Tabs'

type Part = { id: string; name: ReactNode; content: ReactNode }

/** Parts of one thing, one shown at a time. Arrow keys follow the reading direction. */
export function Tabs({
  parts,
  label,
  ...rest
}: { parts: readonly Part[]; label: string } & Omit<TabsProps, 'children'>) {
  return (
    <Aria {...rest} className="grid gap-4">
      <TabList aria-label={label} className="flex gap-4 overflow-x-auto border-b border-hairline">
        {parts.map(({ id, name }) => (
          <Tab
            key={id}
            id={id}
            className="-mb-px flex min-h-8 cursor-default items-center border-b-2 border-transparent text-14 text-quiet whitespace-nowrap outline-offset-2 hover:text-ink data-selected:border-accent data-selected:font-medium data-selected:text-ink pointer-coarse:min-h-11"
          >
            {name}
          </Tab>
        ))}
      </TabList>
      {parts.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="outline-offset-4">
          {content}
        </TabPanel>
      ))}
    </Aria>
  )
}
