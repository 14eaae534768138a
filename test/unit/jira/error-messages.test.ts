import { expect, test } from 'vitest'
import { readBody } from '#jira/answer'
import { errorMessagesOf } from '#jira/error-messages'

const messagesOf = (text: string) =>
  errorMessagesOf({ status: 400, headers: {}, body: readBody(text) })

test.each<[string, unknown, string[]]>([
  ['ErrorCollection', { errorMessages: ['a'], errors: { name: 'b' } }, ['a', 'name: b']],
  [
    'with httpStatusCode',
    { errorMessages: ['a'], errors: {}, httpStatusCode: { present: true } },
    ['a'],
  ],
  ['bare text', 'a', ['a']],
  ['bare list', ['a', 'b'], ['a', 'b']],
  ['list of errors', { errors: [{ message: 'a' }, { title: 'b', code: 'x' }] }, ['a', 'b']],
  ['results', { results: [{ success: true }, { success: false, error: 'a' }] }, ['a']],
  [
    'workflow validation',
    { errors: [{ code: 'X', level: 'ERROR', message: 'a', type: 'RULE' }] },
    ['a'],
  ],
  ['gateway', { code: 401, message: 'a' }, ['a']],
  ['message and status', { message: 'a', 'status-code': 401 }, ['a']],
  ['nested errors', { errors: { conflict: { id: 1 } } }, ['conflict: {"id":1}']],
  ['said twice', { errorMessages: ['a', 'a', ''], errors: {} }, ['a']],
  ['nothing', {}, []],
  ['null', null, []],
])('%s', (_, body, messages) => {
  expect(messagesOf(JSON.stringify(body))).toEqual(messages)
})

test('a page gives its title, plain text itself, nothing gives nothing', () => {
  expect(messagesOf('<html><head><title> Bad gateway </title></head></html>')).toEqual([
    'Bad gateway',
  ])
  expect(messagesOf('<html><body>x</body></html>')).toEqual([])
  expect(messagesOf('Client must be authenticated')).toEqual(['Client must be authenticated'])
  expect(messagesOf('  ')).toEqual([])
})

test('what Jira says is bounded', () => {
  const messages = messagesOf(
    JSON.stringify(Array.from({ length: 99 }, (_, at) => `${at}${'x'.repeat(999)}`)),
  )
  expect(messages).toHaveLength(20)
  expect(Math.max(...messages.map((line) => line.length))).toBe(500)
})
