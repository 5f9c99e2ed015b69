import type { CDPSession, Page } from '@playwright/test'
import { newsroomState } from '../scripts/testing/state.ts'
import { elsewhere } from './access-table.ts'
import { appFrom } from './authenticator-app.ts'
import { ownRun } from './desk.ts'
import { another, expect, PASSWORD, test } from './fixtures.ts'
import { cookieOf, signedIn } from './newsroom-of-own.ts'
import { call } from './wire.ts'

test.use({ actionTimeout: 20_000 })

/** An authenticator of the browser itself, unlocked whenever it is asked (WebAuthn over the DevTools protocol). */
async function withAuthenticator(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return session
}

async function enter(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'Email' }).fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('a second step and a passkey are set up, used, and taken off again', async ({
  admin,
  browser,
  accessible,
}) => {
  test.setTimeout(180_000)
  const run = ownRun()
  const email = `tarn.${run}@desk.example`
  await admin.goto('/desk/people')
  await admin.getByLabel('Email').fill(email)
  await admin
    .locator('form')
    .filter({ has: admin.getByRole('button', { name: 'Make a link' }) })
    .getByLabel('Your password')
    .fill(PASSWORD)
  await admin.getByRole('button', { name: 'Make a link' }).click()
  const link = await admin.getByLabel('One-time link').inputValue()
  const page = await another(browser, null)
  await withAuthenticator(page)
  await page.goto(link)
  await page.getByLabel('Name').fill(`Tarn Orrin ${run}`)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Join' }).click()
  await page.waitForURL(/\/desk$/)

  let codes: string[] = []
  let app: Awaited<ReturnType<typeof appFrom>>
  await test.step('a second step', async () => {
    await page.goto('/account')
    await page.getByText('Set it up').click()
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Go on' }) })
    await form.getByLabel('Your password').fill('not this one at all')
    await form.getByRole('button', { name: 'Go on' }).click()
    await expect(form.getByText('This is not your password')).toBeVisible()
    await form.getByLabel('Your password').fill(PASSWORD)
    await form.getByRole('button', { name: 'Go on' }).click()
    await expect(page.getByRole('img', { name: 'The key as a drawing' })).toBeVisible()
    app = await appFrom(page)
    await page.getByLabel('Code of the app').fill(app(0))
    await page.getByRole('button', { name: 'Turn on' }).click()
    codes = (await page.getByLabel('Your recovery codes').inputValue()).split('\n')
    expect(codes).toHaveLength(10)
    await accessible(page)
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await expect(page.getByText('10 recovery codes are left')).toBeVisible()
  })

  await test.step('a passkey', async () => {
    await page.getByText('Add a passkey').first().click()
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Add a passkey' }) })
    await form.getByLabel('Name').fill('Work laptop')
    await form.getByLabel('Your password').fill(PASSWORD)
    await form.getByRole('button', { name: 'Add a passkey' }).click()
    await expect(page.getByRole('button', { name: 'Remove Work laptop' })).toBeVisible()
  })

  await test.step('signing in asks for the second step', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL((url) => url.pathname === '/')
    await enter(page, email)
    await page.waitForURL(/\/sign-in\/second/)
    await page.goto('/desk')
    await expect(page).toHaveURL(/\/sign-in\?next/)
    await enter(page, email)
    await page.waitForURL(/\/sign-in\/second/)
    await page.getByLabel('Code').fill('000000')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByText('This code is not right')).toBeVisible()
    await page.getByLabel('Code').fill(codes[0]!.toUpperCase())
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL(/\/desk$/)
  })

  await test.step('or with the passkey alone', async () => {
    await page.context().clearCookies()
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.waitForURL(/\/desk$/)
    await page.goto('/account')
    await expect(page.getByText('9 recovery codes are left')).toBeVisible()
    const tries = page.getByRole('table', { name: 'Tries to sign in' })
    await expect(tries.getByRole('row').nth(1)).toContainText('Passkey')
    await expect(tries.getByRole('row').nth(1)).toContainText('let in')
    await expect(tries.getByRole('row').filter({ hasText: 'Code of the app' }).first()).toContainText('wrong')
  })

  await test.step('other sessions end, and what was set up is taken off', async () => {
    const sessions = page.getByRole('table', { name: 'Where you are signed in' })
    const before = await sessions.getByRole('row').count()
    expect(before).toBeGreaterThan(2)
    await page.getByRole('button', { name: 'End all others' }).click()
    await expect(sessions.getByRole('row')).toHaveCount(2)
    await page.getByRole('button', { name: 'Remove Work laptop' }).click()
    await expect(page.getByText('You have none yet.')).toBeVisible()
    await page.getByText('Turn the second step off').click()
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Turn off' }) })
    await form.getByLabel('Your password').fill(PASSWORD)
    // each code is taken once, and none before it: this one comes after the first, and holds longer than a slow machine takes
    await form.getByLabel('Code of the app, or a recovery code').fill(app(1))
    await form.getByRole('button', { name: 'Turn off' }).click()
    await expect(page.getByText('It is not set up.')).toBeVisible()
  })

  await test.step('an admin limits, ends sessions, and gives a link for a new password', async () => {
    await admin.goto('/desk/people')
    await admin.getByRole('link', { name: `Tarn Orrin ${run}` }).click()
    await admin.getByLabel('Only in these stories').check()
    await admin.getByRole('checkbox').first().check()
    await admin.getByRole('button', { name: 'Save the limit' }).click()
    await expect(admin.getByText('Saved.')).toBeVisible()
    await page.goto('/desk/stories/new')
    await page.getByRole('textbox', { name: 'Title' }).fill(`Beyond the limit ${run}`)
    await page.getByRole('button', { name: 'Begin story' }).click()
    await expect(page.getByText('Your account is limited to other stories')).toBeVisible()
    const limit = admin.locator('form').filter({ has: admin.getByRole('button', { name: 'Save the limit' }) })
    await expect(limit.getByLabel('Your password')).toHaveCount(0)
    await limit.getByLabel('Everywhere').check()
    await expect(limit.getByLabel('Your password')).toBeVisible()
    await limit.getByLabel('Your password').fill(PASSWORD)
    await limit.getByRole('button', { name: 'Save the limit' }).click()
    await expect(limit.getByText('Saved.')).toBeVisible()
    const tool = admin
      .locator('form')
      .filter({ has: admin.getByRole('button', { name: 'Make a reset link' }) })
    await tool.getByLabel('Your password').fill(PASSWORD)
    await tool.getByRole('button', { name: 'Make a reset link' }).click()
    const reset = await admin.getByLabel('One-time link').inputValue()
    await page.goto(reset)
    await page.getByLabel('New password').fill(`${PASSWORD} anew`)
    await page.getByRole('button', { name: 'Set the password' }).click()
    await expect(page.getByText('The password is set')).toBeVisible()
    await page.goto(reset)
    await expect(page.getByText('This link does not work any more')).toBeVisible()
    await page.goto('/desk')
    await expect(page).toHaveURL(/\/sign-in/)
    await enter(page, email, `${PASSWORD} anew`)
    await page.waitForURL(/\/desk$/)
  })
  await page.context().close()
})

test('what needs a key, a code or a cookie of its own refuses strangers, foreign pages and any other shape', async () => {
  const { url } = newsroomState()
  const reader = cookieOf(await signedIn(url, 'ellis'))
  const actions = Object.keys(elsewhere).filter((entry) => entry.startsWith('action '))
  expect(actions.length).toBeGreaterThan(10)
  // these two take nothing from who asks, and do their own work for whoever may
  const without = [
    'action /sign-in/passkey/options passkeyOptions',
    'action /account/sessions/end-others endOthers',
  ]
  for (const entry of actions) {
    for (const origin of [null, 'https://elsewhere.example']) {
      const { value, ok, setCookie } = await call(url, entry, [{}, {}], { origin, cookie: reader })
      expect({ entry, origin, ok, setCookie }).toEqual({ entry, origin, ok: false, setCookie: [] })
      if (value) expect({ entry, origin, value }).toEqual({ entry, origin, value: { kind: 'forbidden' } })
    }
    const inputs = [null, [], {}, { password: PASSWORD, extra: 1 }, { code: ['1'] }, new FormData()]
    for (const input of without.includes(entry) ? [] : inputs) {
      const { ok, setCookie } = await call(url, entry, [input, input], { cookie: reader })
      expect({ entry, input, ok, setCookie }).toEqual({ entry, input, ok: false, setCookie: [] })
    }
    const whose = /^action \/(account|desk)\//.exec(entry)?.[1]
    for (const cookie of whose === 'desk' ? ['', reader] : whose ? [''] : []) {
      const { value } = await call(url, entry, [{ required: true, version: 0, password: PASSWORD }], {
        cookie,
      })
      expect({ entry, value }).toEqual({ entry, value: { kind: 'forbidden' } })
    }
  }
})
