import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '#contract/model/failure'
import { type Base, baseOf } from '#jira/base'
import { fillPath, resolveTarget, writeQuery } from '#jira/target'

const base = baseOf('https://acme.atlassian.net', 'cloud-site')
const gateway: Base = {
  origin: 'https://api.atlassian.com',
  prefix: '/ex/jira/cloud',
  place: 'gateway',
}

test.each([
  '//evil.example/rest',
  '/\\evil.example',
  '\\evil.example',
  'https://evil.example/',
  'rest/api/3',
  '@evil.example/',
  '',
])('%j does not lead to the site', (path) => {
  expect(() => resolveTarget(base, path)).toThrow(AppError)
})

test('dots do not climb out of the gateway’s path', () => {
  expect(() => resolveTarget(gateway, '/../other/rest')).toThrow(AppError)
  expect(() => resolveTarget(gateway, '/%2e%2e/other/rest')).toThrow(AppError)
  expect(resolveTarget(gateway, '/rest/x').href).toBe(
    'https://api.atlassian.com/ex/jira/cloud/rest/x',
  )
})

test('http is for this machine only', () => {
  expect(() => resolveTarget(baseOf('http://acme.atlassian.net', 'cloud-site'), '/a')).toThrow(
    AppError,
  )
  expect(resolveTarget(baseOf('http://127.0.0.1:1', 'cloud-site'), '/a').port).toBe('1')
})

test('whatever the path is, it stays under its base or is refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webPath(), fc.webUrl()), (path) => {
      try {
        const url = resolveTarget(gateway, path)
        expect(url.origin).toBe(gateway.origin)
        expect(url.pathname.startsWith('/ex/jira/cloud/')).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(AppError)
      }
    }),
  )
})

test('values in a path stay one segment', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (value) => {
      fc.pre(value !== '.' && value !== '..')
      const path = fillPath('/rest/api/3/thing/{id}/part', { id: value })
      const url = resolveTarget(base, path)
      expect(url.pathname.split('/')).toHaveLength(7)
      expect(decodeURIComponent(url.pathname.split('/')[5] ?? '')).toBe(value)
    }),
  )
})

test.each(['', '.', '..'])('%j is no segment of a path', (id) => {
  expect(() => fillPath('/rest/api/3/thing/{id}', { id })).toThrow(AppError)
})

test('a missing value is a bug', () => {
  expect(() => fillPath('/rest/api/3/thing/{id}')).toThrow('no value for {id}')
})

test('a query repeats the key of a list and leaves out what is undefined', () => {
  expect(writeQuery({ id: [1, '2'], none: undefined, deep: true, expand: 'a,b' })).toBe(
    '?id=1&id=2&deep=true&expand=a%2Cb',
  )
  expect(writeQuery({ none: undefined })).toBe('')
})
