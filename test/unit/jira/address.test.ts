import { expect, test } from 'vitest'
import { AppError } from '#contract/model/failure'
import { readAddress } from '#jira/address'

test.each([
  ['acme', 'https://acme.atlassian.net'],
  [' ACME ', 'https://acme.atlassian.net'],
  ['acme.atlassian.net', 'https://acme.atlassian.net'],
  ['https://acme.atlassian.net/jira/software/projects/X?y#z', 'https://acme.atlassian.net'],
  ['acme.atlassian.net/browse/X-1', 'https://acme.atlassian.net'],
  ['jira.acme.example:8443', 'https://jira.acme.example:8443'],
  ['http://127.0.0.1:4711', 'http://127.0.0.1:4711'],
  ['127.0.0.1:4711', 'http://127.0.0.1:4711'],
  ['localhost:4711/jira', 'http://localhost:4711'],
  ['http://[::1]:4711/', 'http://[::1]:4711'],
  ['https://bücher.example', 'https://xn--bcher-kva.example'],
])('%s means %s', (typed, origin) => {
  expect(readAddress(typed)).toBe(origin)
})

test.each([
  ['', 'input.invalid'],
  ['two words', 'input.invalid'],
  ['ftp://acme.atlassian.net', 'input.invalid'],
  ['file:///etc/passwd', 'input.invalid'],
  ['https://me:secret@acme.atlassian.net', 'input.invalid'],
  ['http://acme.atlassian.net', 'net.insecure-address'],
  ['http://127.0.0.1.evil.example', 'net.insecure-address'],
  ['http://localhost.evil.example', 'net.insecure-address'],
])('%s is refused as %s', (typed, code) => {
  expect(() => readAddress(typed)).toThrow(
    expect.objectContaining({ failure: expect.objectContaining({ code }) }),
  )
  expect(() => readAddress(typed)).toThrow(AppError)
  expect(() => readAddress(typed)).not.toThrow('secret')
})
