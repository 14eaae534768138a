import { expect, test } from 'vitest'
import {
  fromPageAddress,
  originOf,
  servedScheme,
  toPageAddress,
} from '../../standin/window/addresses.ts'

test.each(['app://bundle/', 'app://bundle/index.html?a=1#b', 'app://bundle/a/b.js'])(
  '%s goes to the page and comes back',
  (address) => {
    const shown = toPageAddress(address)
    expect(new URL(shown).protocol).toBe('https:')
    expect(servedScheme(shown)).toBe('app')
    expect(fromPageAddress(shown)).toBe(address)
  },
)

test('other addresses stay as they are, and are of no scheme that an app serves', () => {
  for (const address of [
    'https://example.invalid/',
    'https://app--bundle.invalid.example.com/',
    'http://app--bundle.invalid/',
    'about:blank',
  ]) {
    expect(fromPageAddress(address)).toBe(address)
    expect(servedScheme(address)).toBeUndefined()
  }
})

test('origins are those of standard schemes', () => {
  expect(originOf('app://bundle/index.html')).toBe('app://bundle')
  expect(originOf('about:blank')).toBe('null')
})
