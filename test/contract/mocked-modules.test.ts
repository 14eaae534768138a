import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

it('a test that mocks modules shares them with no other test', () => {
  const mocking = globSync('test/**/*.test.{ts,tsx}', { cwd: root }).filter((path) =>
    /^vi\.(?:do)?mock\(/im.test(readFileSync(join(root, path), 'utf8')),
  )
  const config = readFileSync(join(root, 'vitest.config.ts'), 'utf8')
  expect(mocking.length).toBeGreaterThan(0)
  expect(mocking.filter((path) => !config.includes(`'${path}'`))).toEqual([])
})
