import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainMember, plainPicture } from '../../../../renderer/screens/review/plain-member.ts'
import { rawLines } from '../../../../renderer/screens/review/raw-lines.ts'
import { diffTexts } from '../../../../renderer/screens/review/word-diff.ts'
import { wizardDetail } from '../../../screens/wizard-samples.ts'

const joined = (parts: ReturnType<typeof diffTexts>, without: 'added' | 'removed'): string =>
  parts
    .filter(({ change }) => change !== without)
    .map(({ text }) => text)
    .join('')

describe('texts word by word', () => {
  it('tell which words went and which came', () => {
    expect(diffTexts('Approved by one person.', 'Approved by two people.')).toEqual([
      { text: 'Approved by ', change: 'same' },
      { text: 'one', change: 'removed' },
      { text: 'two', change: 'added' },
      { text: ' ', change: 'same' },
      { text: 'person', change: 'removed' },
      { text: 'people', change: 'added' },
      { text: '.', change: 'same' },
    ])
  })

  it('stand as wholes where no word stays', () => {
    expect(diffTexts('yes', 'never')).toEqual([
      { text: 'yes', change: 'removed' },
      { text: 'never', change: 'added' },
    ])
  })

  it('that are empty before or after are only added or only removed', () => {
    expect(diffTexts('', 'new text')).toEqual([{ text: 'new text', change: 'added' }])
    expect(diffTexts('old text', '')).toEqual([{ text: 'old text', change: 'removed' }])
    expect(diffTexts('', '')).toEqual([{ text: '', change: 'same' }])
  })

  it('that are very long are not compared word by word', () => {
    const long = 'word '.repeat(3000)
    expect(diffTexts(long, `${long}more`)).toHaveLength(2)
  })

  it('can always be put together again', () => {
    const words = fc
      .array(fc.constantFrom('a', 'bug', ' ', '\n', '.', 'Über', '“x”'), { maxLength: 30 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = diffTexts(before, after)
        expect(joined(parts, 'added')).toBe(before)
        expect(joined(parts, 'removed')).toBe(after)
      }),
    )
  })
})

describe('raw JSON line by line', () => {
  it('lays both over each other', () => {
    expect(rawLines({ name: 'A', tabs: [1] }, { name: 'B', tabs: [1] })).toEqual([
      { text: '{', change: 'same' },
      { text: '  "name": "A",', change: 'removed' },
      { text: '  "name": "B",', change: 'added' },
      { text: '  "tabs": [', change: 'same' },
      { text: '    1', change: 'same' },
      { text: '  ]', change: 'same' },
      { text: '}', change: 'same' },
    ])
  })

  it('of a new object is all added', () => {
    expect(rawLines(null, { name: 'A' }).every(({ change }) => change === 'added')).toBe(true)
  })
})

describe('a new object', () => {
  const detail = wizardDetail('workflow:Payment approval')

  it('is shown as it will be, without marks', () => {
    expect(detail.members.map(plainMember).every(({ change }) => change === 'same')).toBe(true)
    expect(detail.members.map(plainMember)[0]?.value).toEqual({
      shape: 'text',
      before: 'Approval of payments by two people, with an audit.',
      after: 'Approval of payments by two people, with an audit.',
    })
    const shown = { text: 'A picture', address: '' }
    const icon = { shape: 'picture', before: shown, after: shown } as const
    expect(plainMember({ path: '', label: '', change: 'changed', value: icon }).value).toEqual({
      ...icon,
      before: null,
    })
    const picture = detail.workflow && plainPicture(detail.workflow)
    expect(picture?.statuses.every(({ change }) => change === 'same')).toBe(true)
    expect(picture?.transitions.flatMap(({ rules }) => rules)[0]?.change).toBe('same')
  })
})
