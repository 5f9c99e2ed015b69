import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { chromium } from '@playwright/test'

/** The one without windows first: a page costs it half the work of the whole browser's. */
const KNOWN = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/**
 * The browser that end-to-end tests drive: Playwright's own when it is there (null), else a Chromium on this machine,
 * else Debian's package of the one without windows, installed when we may. @throws Error saying what to install
 */
export async function browserPath(): Promise<string | null> {
  if (fs.existsSync(chromium.executablePath())) return null
  const found = () => [process.env.CHROMIUM_PATH, ...KNOWN].find((path) => path && fs.existsSync(path))
  const here = found()
  if (here) return here
  if (process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium for the end-to-end tests')
    if (!(await apt('update', '-qq'))) throw new Error('apt-get update failed')
    // not every release has the smaller package
    if (!(await apt('install', '-y', '-qq', 'chromium-headless-shell')))
      await apt('install', '-y', '-qq', 'chromium')
    const installed = found()
    if (installed) return installed
    console.log('Chromium could not be installed')
  }
  throw new Error(
    'No browser for the end-to-end tests. Install Chromium (Debian: apt-get install chromium-headless-shell; elsewhere: npx playwright install chromium), or set CHROMIUM_PATH to one.',
  )
}

/** Whether Debian's installer did it; most of its time it waits for what it fetches, so nobody waits for it. */
async function apt(...args: string[]): Promise<boolean> {
  // another installer that is at work is waited for
  const child = spawn('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  const [code] = await once(child, 'close')
  return code === 0
}
