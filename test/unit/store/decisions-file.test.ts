import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Decision } from '#contract/model/decision'
import { loadDecisions, saveDecisions } from '#store/decisions-file'
import { testFolder } from './samples.ts'

const decisions: readonly Decision[] = [
  { kind: 'status', name: 'In Arbeit', choose: 'use', destinationId: '3' },
  { kind: 'component', name: 'UI', owner: 'APP', choose: 'reuse' },
]

describe('a file of decisions', () => {
  it('gives back what was saved, as text that people can edit', async () => {
    const path = join(await testFolder(), 'decisions.json')
    await saveDecisions(path, decisions)
    expect(await loadDecisions(path)).toEqual(decisions)
    const text = await readFile(path, 'utf8')
    expect(text).toContain('\n      "name": "In Arbeit",\n')
    await writeFile(path, `\uFEFF${text.replaceAll('\n', '\r\n')}`)
    expect(await loadDecisions(path)).toEqual(decisions)
  })

  const file = (over: object) =>
    JSON.stringify({ format: 'slipway-decisions', schema: 1, decisions, ...over })

  it.each([
    ['not JSON', '{\n  "format": oops\n}', 'input.invalid', /^line 2, column 13: /],
    ['not an object', '[]', 'input.invalid', /^file: /],
    ['another format', file({ format: 'x' }), 'input.invalid', /^format: /],
    [
      'an unknown choice',
      file({ decisions: [decisions[0], { kind: 'a', name: 'b', choose: 'drop' }] }),
      'input.invalid',
      /^decisions\.1\.choose: /,
    ],
    [
      'a missing member',
      file({ decisions: [{ kind: 'a', name: 'b', choose: 'use' }] }),
      'input.invalid',
      /^decisions\.0\.destinationId: /,
    ],
    ['a later schema', file({ schema: 2, decisions: 'other' }), 'file.newer-schema', /^2, known/],
  ])('says where it is wrong: %s', async (_what, text, code, detail) => {
    const path = join(await testFolder(), 'decisions.json')
    await writeFile(path, text)
    await expect(loadDecisions(path)).rejects.toMatchObject({
      failure: { code, subject: path, details: [expect.stringMatching(detail)] },
    })
  })

  it('is not found', async () => {
    const loading = loadDecisions(join(await testFolder(), 'none.json'))
    await expect(loading).rejects.toMatchObject({ failure: { code: 'file.not-found' } })
  })
})
