import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Json, jsonObjectSchema } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import type { Snapshot } from '#contract/model/snapshot'
import { fileLabels, safeFileName } from '#store/text/file-labels'
import { filesOfSnapshot, snapshotOfFiles } from '#store/text/text-form'
import { readYaml, writeYaml } from '#store/text/yaml-text'
import { sitePairs } from '../../planning/generated-sites.ts'
import { object, site } from '../../planning/sample-site.ts'

/** Through text and back, as a folder does. */
const roundTrip = (snapshot: Snapshot): Snapshot => {
  const texts = new Map([...filesOfSnapshot(snapshot)].map(([path, at]) => [path, writeYaml(at)]))
  return snapshotOfFiles((path) => readYaml(texts.get(path) ?? '', path))
}

describe('YAML', () => {
  it('gives back any JSON', () => {
    const value = fc.jsonValue({ noUnicodeString: false }).map((inside) => ({
      // What lets the library set its own prototype is no member of JSON that Slipway reads.
      inside: JSON.parse(JSON.stringify(inside).replaceAll('__proto__', 'proto')),
    }))
    fc.assert(
      fc.property(value, (json) => {
        expect(readYaml(writeYaml(json), 'file')).toEqual(json)
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    'yes',
    'null',
    '~',
    '1e3',
    '0x1f',
    '2026-11-26',
    '=',
    ' a',
    'a ',
    'a\n',
    '\na',
    'a\n\n',
    'a\r\nb',
    'a\n b\n',
    '\t',
    'a: b',
    '# a',
    '- a',
    '{{issue.key}}',
    '@a',
    '%a',
    '…\u2028',
    '\u0000',
    '',
    '👩‍🚀',
    'line\n\n\n  two\n',
    'a \nb',
  ])('gives back %j, whatever line ends a checkout makes of it', (text) => {
    const yaml = writeYaml({ text, list: [text, [text]] })
    expect(readYaml(yaml, 'file')).toEqual({ text, list: [text, [text]] })
    expect(readYaml(yaml.replaceAll('\n', '\r\n'), 'file')).toEqual({ text, list: [text, [text]] })
  })

  it('sorts members and keeps lines of a text apart', () => {
    expect(writeYaml({ b: 'one\ntwo\n', a: [1] })).toBe('a:\n  - 1\nb: |\n  one\n  two\n')
  })

  it('says where a text is none', () => {
    expect(() => readYaml('a: 1\nb: [', 'x.yaml')).toThrow(/x\.yaml; line \d/)
    expect(() => readYaml('- a', 'x.yaml')).toThrow('input.invalid')
    expect(() => readYaml('a: 1\na: 2', 'x.yaml')).toThrow('input.invalid')
    expect(() => readYaml('<<<<<<< HEAD\na: 1\n', 'x.yaml')).toThrow('input.invalid')
  })
})

describe('file names', () => {
  it('are safe everywhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const safe = safeFileName(name)
        expect(safe).not.toMatch(/[<>:"/\\|?*]|[. ]$|^[. ]/)
        expect(safe).not.toBe('')
        expect([...safe].length).toBeLessThanOrEqual(81)
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(181)
      }),
    )
    expect(['CON', 'nul.txt', 'com1', 'a/b', '..', 'Done.'].map(safeFileName)).toEqual([
      '_CON',
      '_nul.txt',
      '_com1',
      'a_b',
      '_',
      'Done',
    ])
  })

  it('are distinct, also where only the case differs, and stay when others come', () => {
    const [alone] = fileLabels([{ name: 'Done', id: '1' }])
    expect(alone).toBe('Done')
    const two = fileLabels([
      { name: 'Done', id: '1' },
      { name: 'done', id: '2' },
    ])
    const three = fileLabels([
      { name: 'DONE', id: '3' },
      { name: 'Done', id: '1' },
      { name: 'done', id: '2' },
    ])
    expect(new Set(two.map((label) => label.toLowerCase())).size).toBe(2)
    expect(three.slice(1)).toEqual(two)
  })

  it('are one for each thing, whatever they are called', () => {
    const things = fc.uniqueArray(
      fc.record({
        name: fc.constantFrom('a', 'A', 'a ', 'a ~', '/', '?'),
        id: fc.nat(50).map(String),
      }),
      { selector: ({ id }) => id },
    )
    fc.assert(
      fc.property(things, (all) => {
        const labels = fileLabels(all).map((label) => label.toLowerCase())
        expect(new Set(labels).size).toBe(all.length)
      }),
    )
  })
})

describe('a snapshot as text', () => {
  it('is the same snapshot when it is read back', () => {
    fc.assert(
      fc.property(sitePairs, ([here]) => {
        expect(roundTrip(here)).toEqual(here)
      }),
      { numRuns: 30 },
    )
  })

  it('gives back any data, also such as looks like a name', () => {
    const data = fc
      .dictionary(fc.constantFrom('$object', '$$object', '$ref', 'id', 'a'), fc.jsonValue())
      .map((value) =>
        jsonObjectSchema.parse(JSON.parse(JSON.stringify(value).replaceAll('__proto__', 'p'))),
      )
    fc.assert(
      fc.property(data, (value) => {
        const snapshot = site('here', [object('status', '1', 'To/Do', { value })])
        expect(roundTrip(snapshot)).toEqual(snapshot)
      }),
      { numRuns: 100 },
    )
  })

  it('names objects instead of ids, but for those that are not there', () => {
    const snapshot = site(
      'here',
      [
        object('field', '10001', 'Size'),
        object('screen', '7', 'S', {
          fields: [reference('field', '10001'), reference('field', '9')],
        }),
        object(
          'context',
          '8',
          'Default',
          {},
          { owner: { kind: 'field', id: '10001' }, facts: { n: 1 } },
        ),
        object('project', '10', 'P'),
      ],
      { notCarried: [{ projectId: '10', what: 'board', name: 'B' }] },
    )
    const files = filesOfSnapshot(snapshot)
    expect([...files.keys()].toSorted()).toEqual([
      'context/Default (Size).yaml',
      'facts.yaml',
      'field/Size.yaml',
      'ids.yaml',
      'project/P.yaml',
      'screen/S.yaml',
      'site.yaml',
    ])
    expect(files.get('screen/S.yaml')).toMatchObject({
      data: { fields: [{ $object: 'field/Size' }, { $ref: 'field', id: '9' }] },
    })
    expect(files.get('context/Default (Size).yaml')).toMatchObject({ partOf: 'field/Size' })
    const readable = [...files].filter(([path]) => path !== 'ids.yaml').map(([, at]) => at as Json)
    expect(JSON.stringify(readable)).not.toContain('10001')
    expect(roundTrip(snapshot)).toEqual(snapshot)
  })
})
