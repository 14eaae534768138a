import { expect, test } from 'vitest'
import { explainTrouble } from '../../../.ci/packing-trouble.ts'

test.each([
  '⨯ getaddrinfo ENOTFOUND github.com  failedTask=build stackTrace=RequestError: getaddrinfo ENOTFOUND github.com',
  '⨯ connect ECONNREFUSED 127.0.0.1:3128',
  '⨯ cannot resolve https://github.com/electron/electron/releases: status code 403',
  '⨯ cannot download AppImage tools',
])('that the network is in the way is said, with the remedy: %s', (said) => {
  expect(explainTrouble(said)).toMatch(/github\.com.*ELECTRON_MIRROR/)
})

test.each([
  '⨯ Invalid configuration object. electron-builder has been initialized using a configuration',
  '✗ Build failed in 379ms',
  '',
])('anything else speaks for itself: %s', (said) => {
  expect(explainTrouble(said)).toBeUndefined()
})
