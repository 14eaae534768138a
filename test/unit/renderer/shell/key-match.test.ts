// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { matchesKeys, typesText } from '../../../../renderer/shell/key-match.ts'

const event = (key: string, held: readonly string[] = []) => ({
  key,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
})

it.each<[string, string, readonly string[], boolean]>([
  ['?', '?', ['shift'], true],
  ['?', '?', [], true],
  ['?', '?', ['ctrl'], false],
  ['mod+Enter', 'Enter', ['ctrl'], true],
  ['mod+Enter', 'Enter', ['meta'], true],
  ['mod+Enter', 'Enter', [], false],
  ['mod+Enter', 'Enter', ['ctrl', 'alt'], false],
  ['mod+f', 'F', ['ctrl'], true],
  ['mod+f', 'f', ['ctrl', 'shift'], false],
  ['F6', 'F6', [], true],
  ['F6', 'F6', ['shift'], false],
  ['Shift+F6', 'F6', ['shift'], true],
  ['mod+1', '1', ['ctrl'], true],
])('%s for %s with %j: %j', (keys, key, held, expected) => {
  expect(matchesKeys(event(key, held), keys)).toBe(expected)
})

it.each([
  ['<input>', true],
  ['<textarea></textarea>', true],
  ['<div contenteditable="true"></div>', true],
  ['<input type="checkbox">', false],
  ['<button></button>', false],
])('%s takes letters: %j', (html, expected) => {
  document.body.innerHTML = html
  expect(typesText(document.body.firstElementChild)).toBe(expected)
})
