import { defineConfig } from 'vitest/config'

/** Tests that put a module of their own in the place of Electron: nobody else may get it. */
const mocking = [
  'test/unit/app/menu.test.ts',
  'test/unit/app/system.test.ts',
  'test/security/calls.test.ts',
]

export default defineConfig({
  test: {
    // Most of the time passes in waiting for HTTP and for other processes.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          globalSetup: ['test/build-workers.ts'],
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: mocking,
          environment: 'node',
          // Modules are loaded once per worker: no test changes what a module holds.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: mocking, environment: 'node' } },
    ],
  },
})
