import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { chromium } from '@playwright/test'

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/**
 * The browser that end-to-end tests drive: Playwright's own when it is there (null), else a Chromium on this machine,
 * else Debian's package, installed when we may. @throws Error saying what to install
 */
export function browserPath(): string | null {
  if (fs.existsSync(chromium.executablePath())) return null
  const found = () => [process.env.CHROMIUM_PATH, ...KNOWN].find((path) => path && fs.existsSync(path))
  const here = found()
  if (here) return here
  if (process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium for the end-to-end tests')
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    const installed = found()
    if (installed) return installed
  }
  throw new Error(
    'No browser for the end-to-end tests. Install Chromium (Debian: apt-get install chromium; elsewhere: npx playwright install chromium), or set CHROMIUM_PATH to one.',
  )
}
