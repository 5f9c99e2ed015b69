'use client'
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'

/**
 * Tells the interactive primitives (ComboBox, Dialog, Menu, Tabs) the language and direction. Put it once round the
 * desk. The empty element stops the library from adding a style element at run time, which the content security
 * policy refuses; base.css holds that rule instead.
 */
export function LocaleProvider({ locale, children }: { locale: string; children: ReactNode }) {
  return (
    <I18nProvider locale={locale}>
      <span id="react-aria-pressable-style" hidden />
      {children}
    </I18nProvider>
  )
}
