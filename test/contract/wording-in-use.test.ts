import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const folder = join(root, 'preload', 'contract', 'wording', 'screens')

const sources = ['main', 'preload', 'renderer'].flatMap((part) =>
  readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, part, file), 'utf8')),
)

/** Whether a source uses a member of a record of words, under whatever name it imports it. */
const usesIn = (record: string, member: string) => {
  const others = sources.filter((source) => source.includes(record))
  return others.some((source) => {
    const renamed = [...source.matchAll(new RegExp(`\\b${record} as (\\w+)`, 'g'))]
    return [record, ...renamed.map(([, name]) => name)].some((name) =>
      // By its name, by a key that is only known at run time, or taken out of it.
      new RegExp(
        `\\b${name}\\s*(\\.${member}\\b|\\[)|\\{[^}]*\\b${member}\\b[^}]*\\} = ${name}\\b`,
      ).test(source),
    )
  })
}

const members = (
  await Promise.all(
    readdirSync(folder).map(async (file) => {
      const records = Object.entries<unknown>(await import(join(folder, file)))
      return records.flatMap(([record, words]) =>
        typeof words === 'object' && words !== null && !Array.isArray(words)
          ? Object.keys(words).map((member) => [record, member] as const)
          : [],
      )
    }),
  )
).flat()

it('every word of the screens is said somewhere', () => {
  expect(members.length).toBeGreaterThan(200)
  expect(members.filter(([record, member]) => !usesIn(record, member))).toEqual([])
})

it('a word that nobody says would be found', () => {
  expect(usesIn('reviewText', 'pictureLabel')).toBe(true)
  expect(usesIn('reviewText', 'nothingOfTheKind')).toBe(false)
})
