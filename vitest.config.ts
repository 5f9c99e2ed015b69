import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The marker of server-only modules resolves to nothing in tests, as it does in a server component. */
const resolve = {
  alias: { 'server-only': fileURLToPath(new URL('node_modules/server-only/empty.js', import.meta.url)) },
}

/** Unit tests stand beside what they test; data tests run against a real PostgreSQL, one database per worker. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: [
            '{domain,components,outside,cli,jobs,messages,prisma,scripts,bench}/**/*.test.{ts,tsx}',
            'env.test.ts',
          ],
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
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
