import { Dir } from '#components/ui/dir.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { type FollowingAction, FollowingForm } from './following-form.tsx'

type Props = {
  locale: Locale
  /** null when it is not there for readers */
  came: { kind: 'story' | 'claim'; id: string; name: string; language: string; following: boolean } | null
  action: FollowingAction
}

/** The story or claim that somebody came from, with the buttons that follow it. */
export function Offered({ locale, came, action }: Props) {
  const t = translator(locale, 'mail.follow')
  if (!came) return <Notice kind="warn" title={t('gone')} />
  const fields = { [came.kind]: came.id, locale, side: '' }
  return (
    <section className="grid gap-3 border-s-2 border-accent ps-4">
      <h2 className="text-14 text-quiet">{t(came.kind === 'story' ? 'add story' : 'add claim')}</h2>
      <p className="font-reading text-21">
        <Dir language={came.language}>{came.name}</Dir>
      </p>
      {came.following ? (
        <p>{t('added')}</p>
      ) : (
        <FollowingForm
          action={action}
          fields={fields}
          buttons={[
            { what: 'mail on', name: t('add both'), look: 'primary' },
            { what: 'follow', name: t('add') },
          ]}
          failed={t('gone')}
        />
      )}
    </section>
  )
}
