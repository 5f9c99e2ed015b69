import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import { signInFailures, signInSteps } from '#domain/person/sign-in.ts'
import type { PersonLine } from '#domain/person/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = {
  locale: Locale
  asked: { person?: string | undefined; step?: string | undefined; became?: string | undefined }
  people: Pick<PersonLine, 'id' | 'name'>[]
}

/** Which tries are listed, by address: works without script. */
export function SignInFilter({ locale, asked, people }: Props) {
  const t = translator(locale, 'account.sign-in')
  const select = (name: 'person' | 'step' | 'became') => ({
    name,
    defaultValue: asked[name] ?? '',
    key: asked[name] ?? '',
    empty: t('all'),
  })
  return (
    <form
      method="get"
      action={localePath(locale, '/desk/people/sign-ins')}
      className="flex flex-wrap items-end gap-2"
    >
      <Select
        label={t('who')}
        {...select('person')}
        options={people.map(({ id, name }) => ({ value: id, name }))}
      />
      <Select
        label={t('how')}
        {...select('step')}
        options={signInSteps.map((step) => ({ value: step, name: t(`step.${step}`) }))}
      />
      <Select
        label={t('became')}
        {...select('became')}
        options={[
          { value: 'let in', name: t('let in') },
          ...signInFailures.map((failure) => ({ value: failure, name: t(`failure.${failure}`) })),
        ]}
      />
      <Button type="submit">{t('show')}</Button>
    </form>
  )
}
