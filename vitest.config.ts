import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The marker of server-only modules resolves to nothing in tests, as it does in a server component. */
const resolve = {
  alias: { 'server-only': fileURLToPath(new URL('node_modules/server-only/empty.js', import.meta.url)) },
}

// A shared machine may stall once; what fails twice is a fault, and what needed two tries is named at the end.
const retry = process.env.CI ? 1 : 0

/** Unit tests stand beside what they test; data tests run against a real PostgreSQL, one database per worker. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', './scripts/testing/two-tries.ts'],
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: [
            '{domain,components,outside,cli,jobs,messages,prisma,scripts,bench}/**/*.test.{ts,tsx}',
            'env.test.ts',
          ],
          retry,
          testTimeout: 30_000,
          // rules keep nothing between calls, so files may share what they import; who stubs something takes it back
          isolate: false,
        },
      },
      {
        resolve,
        test: {
          name: 'data',
          include: ['data/**/*.test.ts'],
          globalSetup: ['scripts/testing/postgres.ts'],
          setupFiles: ['scripts/testing/own-database.ts'],
          retry,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
