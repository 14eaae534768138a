import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { findSecrets } from '../../e2e/canary.ts'

const secret = 'real-Xy12_-longEnoughToBeUnlikely'

test.each([
  ['plain', `token: ${secret}.`],
  ['in a header', Buffer.from(`ann@acme.example:${secret}`).toString('base64')],
  ['one byte in', Buffer.from(`a${secret}bc`).toString('base64')],
  ['two bytes in', Buffer.from(`ab${secret}c`).toString('base64')],
  ['at the start', Buffer.from(secret).toString('base64')],
  ['in bytes', Buffer.from(`\0\0${secret}\0`)],
  ['packed', Buffer.concat([Buffer.from('{"bytes":1}\n'), gzipSync(`{"token":"${secret}"}`)])],
])('a secret is found %s', (_name, content) => {
  expect(findSecrets('here', content, [secret])).not.toEqual([])
})

test('what only looks like it is not found', () => {
  const other = Buffer.from(`ann@acme.example:${secret.slice(0, -3)}`).toString('base64')
  expect(findSecrets('here', other, [secret])).toEqual([])
  expect(findSecrets('here', secret.slice(1), [secret])).toEqual([])
})
