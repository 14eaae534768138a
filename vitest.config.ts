import { readFileSync } from 'node:fs'
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

/** Whether a file needs a document, and so another worker than one that needs none. */
const needsDocument = ({ moduleId }: TestSpecification): boolean =>
  readFileSync(moduleId, 'utf8').startsWith('// @vitest-environment ')

/**
 * Where a file stands: those that get a worker of their own, the longest, all others, and those with
 * a document. One worker is not used for two of these sorts: each change would load all modules anew.
 */
const place = (file: TestSpecification): number => {
  if (mocking.some((path) => file.moduleId.endsWith(`/${path}`))) return -1
  if (needsDocument(file)) return longest.length + 1
  const at = longest.findIndex((name) => file.moduleId.includes(`/${name}.test.`))
  return at < 0 ? longest.length : at
}

class SortedByWorker extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placed = (await super.sort(files)).map((file) => ({ file, at: place(file) }))
    return placed.toSorted((one, other) => one.at - other.at).map(({ file }) => file)
  }
}

export default defineConfig({
  test: {
    // Most of the time passes in waiting for HTTP and for other processes.
    maxWorkers: 2,
    sequence: { sequencer: SortedByWorker },
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
