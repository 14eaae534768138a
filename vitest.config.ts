import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Tests that put a module of their own in the place of Electron: nobody else may get it. */
const mocking = [
  'test/unit/app/menu.test.ts',
  'test/unit/app/system.test.ts',
  'test/security/calls.test.ts',
]

/** Files that take longest: begun first, so that no worker is left with one of them at the end. */
const longest = [
  'screens/scenes',
  'deployment/sigkill',
  'runs/interrupted',
  'engine/either-setting',
]

/** Where a file stands among the longest; those that are none come after all of them. */
const place = ({ moduleId }: TestSpecification): number => {
  const at = longest.findIndex((name) => moduleId.includes(`/${name}.test.`))
  return at < 0 ? longest.length : at
}

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
  }
}

export default defineConfig({
  test: {
    // Most of the time passes in waiting for HTTP and for other processes.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          globalSetup: ['test/build-bundles.ts'],
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
