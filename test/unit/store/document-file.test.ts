import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import type { DocumentSort } from '#store/document-file'
import { keepDocument } from '#store/kept-document'
import { diskWithRoomFor } from './failing-disk.ts'

/** As the third build has it: names became titles, then titles a list. */
const sort: DocumentSort<{ readonly titles: readonly string[] }> = {
  format: 'test-titles',
  schema: 3,
  content: z.object({ titles: z.array(z.string()).readonly() }),
  upgrades: {
    1: (content) => ({ title: (content as { name: string }).name }),
    2: (content) => ({ titles: [(content as { title: string }).title] }),
  },
  empty: { titles: [] },
}

const clock = (): string => '2026-11-26T08:00:00.000Z'

const pathTo = async (content?: unknown): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, 'titles.json')
  if (content !== undefined) await writeFile(path, JSON.stringify(content))
  return path
}

test.each([
  [1, { name: 'Acme' }],
  [2, { title: 'Acme' }],
  [3, { titles: ['Acme'] }],
])(
  'a file of schema %i is read, and written as the present one when it changes',
  async (schema, content) => {
    const path = await pathTo({ format: sort.format, schema, content })
    const document = keepDocument(sort, path, { clock })
    expect(await document.get()).toEqual({ titles: ['Acme'] })
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ schema })
    await document.change(({ titles }) => ({ titles: [...titles, 'Test'] }))
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({
      format: sort.format,
      schema: 3,
      content: { titles: ['Acme', 'Test'] },
    })
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  },
)

test('changes at once follow one another, and one that changes nothing writes nothing', async () => {
  const path = await pathTo()
  const document = keepDocument(sort, path, { clock })
  await document.change((content) => content)
  await expect(stat(path)).rejects.toThrow('ENOENT')
  const add = (title: string) => document.change(({ titles }) => ({ titles: [...titles, title] }))
  await Promise.all(['a', 'b', 'c'].map(add))
  expect(await document.reread()).toEqual({ titles: ['a', 'b', 'c'] })
})

test('what cannot be written has not changed, and the next change finds it so', async () => {
  const path = await pathTo()
  const document = keepDocument(sort, path, { clock, disk: diskWithRoomFor(200) })
  await document.change(() => ({ titles: ['a'] }))
  const long = document.change(() => ({ titles: ['x'.repeat(300)] }))
  await expect(long).rejects.toThrow('file.disk-full')
  expect(await document.get()).toEqual({ titles: ['a'] })
  expect(await document.reread()).toEqual({ titles: ['a'] })
})
