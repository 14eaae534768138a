// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Jira's own variables look like that.
import { describe, expect, test } from 'vitest'
import { isSecretMark } from '#contract/model/secret'
import { withoutSecrets } from '#kinds/text/secret-parts'

/** The pieces in one line, `•` for what is taken out. */
const shown = (address: string): string =>
  withoutSecrets(address)
    .map((part) => (isSecretMark(part) ? '•' : part))
    .join('')

describe('withoutSecrets()', () => {
  test.each([
    ['https://hooks.example.com/jira', 'https://hooks.example.com/jira'],
    [
      'https://example.com/a?project=${project.key}&v=2',
      'https://example.com/a?project=${project.key}&v=2',
    ],
    ['https://joe:pa55@example.com:8443/x', 'https://•@example.com:8443/x'],
    ['https://example.com/x?token=abc&debug=1', 'https://example.com/x?token=•&debug=1'],
    [
      'https://example.com/x?a=1&api_key=k&Access_Token=t#top',
      'https://example.com/x?a=1&api_key=•&Access_Token=•#top',
    ],
    ['https://example.com/x?sig=Zm9v%3D', 'https://example.com/x?sig=•'],
    [
      'https://hooks.slack.com/services/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',
      'https://hooks.slack.com/services/T024BE7LD/B024BE7LH/•',
    ],
    [
      'https://example.com/issues/readable-words-only',
      'https://example.com/issues/readable-words-only',
    ],
    ['https://example.com/x?token=${secret}', 'https://example.com/x?token=${secret}'],
    ['https://example.com/x?id=a1b2c3d4e5f6a7b8c9', 'https://example.com/x?id=•'],
    ['', ''],
  ])('%s', (address, expected) => {
    expect(shown(address)).toBe(expected)
  })

  test('a secret is nowhere in what is kept, and each says what it is', () => {
    const parts = withoutSecrets('https://joe:hunter2@example.com/hook?key=swordfish')
    expect(JSON.stringify(parts)).not.toMatch(/hunter2|swordfish|joe/)
    expect(parts.filter(isSecretMark)).toEqual([
      { $secret: 'user name and password of the address' },
      { $secret: '“key” in the address' },
    ])
  })
})
