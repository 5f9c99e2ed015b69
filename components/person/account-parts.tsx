import { Notice } from '#components/ui/notice.tsx'
import { Section } from '#components/ui/section.tsx'
import { Time } from '#components/ui/time.tsx'
import type { Outcome } from '#domain/outcome.ts'
import { SIGN_INS_KEPT_DAYS, type SignInLine } from '#domain/person/sign-in.ts'
import type { AccountView, PasskeyLine, SessionLine } from '#domain/person/view.ts'
import { wordsOf } from '#messages/catalog.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { OwnPassword } from './own-password.tsx'
import { PasskeyList, type PasskeyWrites } from './passkey-list.tsx'
import { SecondStep, type StepWrites } from './second-step.tsx'
import { SessionList } from './session-list.tsx'
import { SignInList } from './sign-in-list.tsx'
import { SignOut } from './sign-out.tsx'

export type AccountWrites = {
  changePassword: (input: { password: string; newPassword: string }) => Promise<Outcome<null>>
  step: StepWrites
  passkey: PasskeyWrites
  session: {
    end: (input: { session: string }) => Promise<Outcome<null>>
    endOthers: () => Promise<Outcome<number>>
  }
}
type Props = {
  locale: Locale
  zone: string
  account: AccountView
  mustSetUp: boolean
  passkeys: PasskeyLine[]
  sessions: SessionLine[]
  signIns: SignInLine[]
  writes: AccountWrites
}

/** Titles inside our own sentence, each in its own direction. */
const named = (titles: string[]): string => titles.map((title) => `\u2068${title}\u2069`).join(', ') || '—'

/** One's own account, part by part. */
export function AccountParts({ locale, zone, account, mustSetUp, writes, ...lists }: Props) {
  const t = translator(locale, 'account')
  const { secondStepAt, codesLeft } = account
  const state = secondStepAt ? (
    <p>
      {t('step.since')} <Time locale={locale} zone={zone} at={secondStepAt} dayOnly />.{' '}
      {t('step.codes left', { count: codesLeft })}
    </p>
  ) : (
    <p className="text-quiet">{t('step.off')}</p>
  )
  return (
    <Words locale={locale} words={wordsOf(locale, 'account', 'error')}>
      <div className="grid max-w-3xl gap-8">
        <div className="grid gap-2">
          <h1 className="headline text-32">{t('title')}</h1>
          <p className="text-quiet">{t('text')}</p>
          <SignOut
            locale={locale}
            name={account.name}
            to={account.role === 'reader' || mustSetUp ? null : 'desk'}
          />
        </div>
        {mustSetUp && <Notice kind="warn" title={t('must title')} todo={t('must text')} />}
        {account.stories && <p>{t('limited', { stories: named(account.stories) })}</p>}
        <Section title={t('password.title')}>
          <OwnPassword locale={locale} change={writes.changePassword} />
        </Section>
        <Section id="second-step" title={t('step.title')} text={t('step.text')}>
          <SecondStep locale={locale} isOn={secondStepAt !== null} writes={writes.step} state={state} />
        </Section>
        <Section title={t('passkey.title')} text={t('passkey.text')}>
          <PasskeyList locale={locale} zone={zone} passkeys={lists.passkeys} writes={writes.passkey} />
        </Section>
        <Section title={t('session.title')} text={t('session.text')}>
          <SessionList
            locale={locale}
            zone={zone}
            sessions={lists.sessions}
            end={writes.session.end}
            endAll={{ words: 'end others', run: writes.session.endOthers }}
          />
        </Section>
        <Section title={t('sign-in.title')} text={t('sign-in.text', { days: SIGN_INS_KEPT_DAYS })}>
          {lists.signIns.length === 0 ? (
            <p className="text-quiet">{t('sign-in.none')}</p>
          ) : (
            <SignInList locale={locale} zone={zone} lines={lists.signIns} />
          )}
        </Section>
      </div>
    </Words>
  )
}
