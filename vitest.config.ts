import { defineConfig } from 'vitest/config'

/** Unit tests stand beside what they test; data tests need PostgreSQL and have their own global set-up. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{domain,components,outside,cli,jobs}/**/*.test.ts', 'scripts/**/*.test.ts', 'messages/*.test.ts'],
          testTimeout: 30_000,
        },
      },
    ],
  },
})
