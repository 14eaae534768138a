import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    environment: 'node',
    globalSetup: ['test/build-workers.ts'],
    // Most of the time passes in waiting for HTTP and for other processes.
    maxWorkers: 2,
    // Modules are loaded once per worker: no test changes what a module holds.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
