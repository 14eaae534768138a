import { expect, test } from 'vitest'
import type { PersonRow } from '#contract/model/person-row'
import { readCsv } from '#view/csv'
import { findPeople } from '#view/people-candidates'
import { readPeople, writePeople } from '#view/people-csv'
import { samplePeople } from '../../screens/people-samples.ts'

const people = {
  user: [
    { id: '5f9c', name: 'Joan Clarke', address: 'joan@acme.example' },
    { id: '5f9d', name: 'Sam Smith', address: 'sam@acme.example' },
    { id: '5f9e', name: 'Sam Smith', address: '' },
  ],
  group: [{ id: 'g-9', name: 'auditors', address: '' }],
}

const read = (text: string, rows: readonly PersonRow[] = samplePeople) =>
  readPeople(text, { rows, people })

const file = (...lines: readonly string[]): string =>
  ['Kind,Name,Id,Decision,Destination', ...lines].join('\n')

test('what is written is read again as what it was', () => {
  const { lines, errors } = read(writePeople(samplePeople))
  expect(errors).toEqual([])
  // Whoever is still to be decided has no decision, and so has nobody lost one.
  expect(lines.map(({ row, decision }) => [row.name, decision?.choose ?? null])).toEqual([
    ['Ada Lovelace', null],
    ['Alan Turing', 'use'],
    ['Edsger Dijkstra', 'deployer'],
    ['Old Account', 'leave-out'],
    ['release-crew', 'create'],
  ])
})

test('a name that is a formula stays text in a spreadsheet', () => {
  const [first] = samplePeople
  const nasty = [{ ...(first as PersonRow), name: '=HYPERLINK("https://evil.example")' }]
  const text = writePeople(nasty)
  expect(text).not.toMatch(/(^|,|")=HYPERLINK/m)
  expect(read(text, nasty).errors).toEqual([])
})

test.each<[string, string, object]>([
  ['by account id', 'person,x,5f1e,another,5f9c', { choose: 'use', destinationId: '5f9c' }],
  ['by address', 'person,x,5f1e,,JOAN@acme.example', { choose: 'use', destinationId: '5f9c' }],
  [
    'by a name that is one person’s',
    'person,x,5f1e,another,joan clarke',
    { destinationId: '5f9c' },
  ],
  ['whoever deploys', 'Person,x,5f1e,Whoever deploys,', { choose: 'deployer' }],
  ['without them', 'person,x,5f1e,leave out,', { choose: 'leave-out' }],
  ['a group that is made', 'group,x,g-1,make,', { choose: 'create', kind: 'group' }],
  ['a group by its name', 'group,x,g-1,another,Auditors', { destinationId: 'g-9' }],
])('somebody is decided %s', (_, line, decision) => {
  const { lines, errors } = read(file(line))
  expect(errors).toEqual([])
  expect(lines[0]?.decision).toMatchObject(decision)
})

test.each<[string, string, RegExp]>([
  ['who is not in the plan', 'person,x,nobody,leave out,', /name no person with the id “nobody”/],
  ['of another kind', 'group,x,5f1e,leave out,', /name no group/],
  ['with no such decision', 'person,x,5f1e,perhaps,', /“perhaps” is no decision/],
  [
    'who is not there',
    'person,x,5f1e,another,Nobody',
    /nobody with the id, address or name “Nobody”/,
  ],
  ['who is two', 'person,x,5f1e,another,Sam Smith', /several with the name “Sam Smith”/],
  ['without saying who', 'person,x,5f1e,another,', /is not said/],
  ['as the same, who is not', 'person,x,5f1e,same,', /nobody who is the same as Grace Hopper/],
  ['a group as whoever deploys', 'group,x,g-1,whoever deploys,', /Only for people/],
  ['a person who would be made', 'person,x,5f1e,make,', /Only for groups/],
])('a line about somebody %s is told, and decides nothing', (_, line, text) => {
  const { lines, errors } = read(file(line, 'person,x,5f2a,leave out,'))
  expect(errors).toEqual([{ line: 2, text: expect.stringMatching(text) }])
  expect(lines.map(({ row }) => row.name)).toEqual(['Ada Lovelace'])
})

test('a second line about the same person is told', () => {
  const { lines, errors } = read(file('person,x,5f1e,leave out,', 'person,x,5f1e,whoever deploys,'))
  expect(lines).toHaveLength(1)
  expect(errors).toEqual([{ line: 3, text: 'Grace Hopper stands in line 2 already.' }])
})

test('lines are those of the file, also where a name has several', () => {
  const text = file('person,"Grace\nHopper",5f1e,leave out,', '', 'person,x,5f2a,perhaps,')
  expect(read(text).errors).toMatchObject([{ line: 5 }])
})

test('spreadsheets that separate by semicolons are read too, in any order of columns', () => {
  const text = '\u{feff}Destination;Decision;Id;Kind\r\n5f9c;another;5f1e;person\r\n'
  expect(read(text)).toMatchObject({ lines: [{ decision: { destinationId: '5f9c' } }], errors: [] })
})

test('a file without its columns says which', () => {
  expect(read('Name,Kind\nx,person').errors.map(({ text }) => text)).toEqual([
    'The column “Id” is missing.',
    'The column “Decision” is missing.',
    'The column “Destination” is missing.',
  ])
  expect(read('').errors).toHaveLength(4)
})

test('of a file that is wrong all over some errors are told, and how many more there are', () => {
  const long = 'x'.repeat(5000)
  const { errors, moreErrors } = read(
    file(...Array.from({ length: 1000 }, () => `person,x,${long},leave out,`)),
  )
  expect(errors.length + moreErrors).toBe(1000)
  expect(JSON.stringify(errors).length).toBeLessThan(100_000)
  expect(errors[0]?.text).toMatch(/with the id “x+…”/)
})

test('people are gone through once for a file, not for each of its lines', () => {
  let looks = 0
  const crowd = Array.from({ length: 500 }, (_, at) => ({
    id: `u${at}`,
    name: `Somebody ${at}`,
    get address() {
      looks += 1
      return `u${at}@acme.example`
    },
  }))
  const [first] = samplePeople
  const rows = crowd.map(({ id }) => ({ ...(first as PersonRow), sourceId: `s-${id}` }))
  const text = file(...crowd.map(({ id }) => `person,x,s-${id},another,${id}@ACME.example`))
  const { lines, errors } = readPeople(text, { rows, people: { user: crowd, group: [] } })
  expect(errors).toEqual([])
  expect(lines).toHaveLength(500)
  expect(lines.at(-1)?.decision).toMatchObject({ destinationId: 'u499' })
  expect(looks).toBeLessThan(5000)
})

test('the line of a row is where it begins', () => {
  expect(readCsv('a,b\n"1\n2",3\r\n4,5').map(({ line }) => line)).toEqual([1, 2, 4])
})

test('people are found by name, address or id, and no more than can be looked through', () => {
  const many = Array.from({ length: 60 }, (_, at) => ({ id: `u${at}`, name: 'Sam', address: '' }))
  expect(findPeople(many, 'sam')).toMatchObject({ more: 10 })
  expect(findPeople(people.user, 'joan@').candidates).toEqual([people.user[0]])
  expect(findPeople(people.user, 'smith 5f9e').candidates).toEqual([people.user[2]])
  expect(findPeople(people.user, '').candidates).toHaveLength(3)
})
