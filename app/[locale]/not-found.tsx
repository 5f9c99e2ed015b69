import { locale as readLocale } from 'next/root-params'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { asLocale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** Said for what is missing and for what a person may not see: the two look alike. */
export default async function Missing() {
  const locale = asLocale((await readLocale()) ?? '')
  const t = translator(locale, 'error')
  return (
    <EmptyState page title={t('missing.title')} text={`${t('missing.text')} ${t('missing.todo')}`}>
      <title>{t('missing.title')}</title>
      <LinkButton href={localePath(locale, '/')}>{t('home')}</LinkButton>
    </EmptyState>
  )
}
