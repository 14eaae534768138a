import { expect, test } from 'vitest'
import { parseCommandLine } from '../../standin/command-line.ts'

test('a command line is read as Electron reads it', () => {
  const { target, preloaded, switches } = parseCommandLine([
    '-r',
    'loader.js',
    '--no-sandbox',
    '--inspect=0',
    '--require',
    'record.cjs',
    'app',
    '--user-data-dir=data/a=b',
    'further',
  ])
  expect(target).toBe('app')
  expect(preloaded).toEqual(['loader.js', 'record.cjs'])
  expect([...switches]).toEqual([
    ['no-sandbox', ''],
    ['inspect', '0'],
    ['user-data-dir', 'data/a=b'],
  ])
})

test('without an app it is the folder that one stands in', () => {
  expect(parseCommandLine(['--inspect=0']).target).toBe('.')
})
