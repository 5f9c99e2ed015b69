import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import type { PaletteWords } from './palette.tsx'

/** The few words of the palette: it stands on every page of the desk, whatever words that page needs. */
export function paletteWords(locale: Locale): PaletteWords {
  const t = translator(locale, 'inbox.palette')
  return {
    title: t('title'),
    close: translator(locale, 'common')('close'),
    label: t('label'),
    hint: t('hint'),
    pages: t('pages'),
    things: t('things'),
    search: t('search'),
    searchFor: t('search for', { words: '…' }),
  }
}
