import fc from 'fast-check'
import type { ConfigObject } from '#contract/model/config-object'

const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`

const spellings = (name: string): fc.Arbitrary<string> =>
  fc.constantFrom(quote(name), quote(name.toUpperCase()), `'${name.replace(/['\\]/g, '\\$&')}'`)

const join = (word: string) => (parts: readonly string[]) => parts.join(word)

/** JQL as people write it, that names objects of a site by id, key and name. */
export const jqlAbout = (site: readonly ConfigObject[]): fc.Arbitrary<string> => {
  const of = (kind: string) => site.filter((object) => object.kind === kind)

  const named = (kind: string): fc.Arbitrary<string> =>
    fc
      .constantFrom(...of(kind))
      .chain((object) =>
        fc.oneof(
          spellings(object.name),
          ...(/^\d+$/.test(object.id) ? [fc.constant(object.id)] : []),
          ...(typeof object.data.key === 'string' ? [fc.constant(quote(object.data.key))] : []),
        ),
      )

  const person = fc.constantFrom(
    'currentUser()',
    '5b10ac8d82e05b22cc7d4ef5',
    '"557058:f58131cb-b67d-43c7-b30d-6b58d40bd077"',
  )

  const customField = (at: number): fc.Arbitrary<string> => {
    const field = of('field').filter(({ id }) => id.startsWith('custom'))[at]
    if (!field) throw new Error('no such field')
    const number = field.id.replace('customfield_', '')
    return fc.oneof(
      spellings(field.name),
      fc.constantFrom(`cf[${number}]`, `CF[ ${number} ]`, field.id, quote(`${field.name}[Type]`)),
    )
  }

  const one = (field: fc.Arbitrary<string>, value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.oneof(
      fc.tuple(field, fc.constantFrom(' = ', '!=', ' >= '), value).map(join('')),
      fc
        .tuple(field, fc.constantFrom('in', 'NOT IN'), fc.array(value, { minLength: 1 }))
        .map(([name, operator, values]) => `${name} ${operator} (${values.join(' , ')})`),
      field.map((name) => `${name} is not EMPTY`),
    )

  const word = (text: string) => fc.constantFrom(text, text.toUpperCase(), quote(text))

  const clause = fc.oneof(
    one(word('status'), named('status')),
    one(fc.constantFrom('type', 'issuetype'), named('issueType')),
    one(word('priority'), named('priority')),
    one(word('resolution'), named('resolution')),
    one(word('category'), named('projectCategory')),
    one(word('filter'), named('filter')),
    one(fc.constantFrom('assignee', 'reporter', 'watcher'), person),
    one(customField(0), fc.constantFrom('3', '"13"', '-1.5')),
    one(customField(1), fc.constantFrom('Red', '"Dark \\"red\\""')),
    one(customField(2), person),
    one(customField(3), named('group')),
    customField(5).map((name) => `${name} in openSprints()`),
    named('group').map((group) => `assignee in membersOf(${group})`),
    named('projectRole').map((role) => `project in projectsWhereUserHasRole(${role})`),
    fc.constantFrom(
      'summary ~ "a 🚀 b"',
      'issue.property[x].y = 10001',
      'created > startOfDay(-1)',
    ),
    fc
      .tuple(named('status'), named('status'), person)
      .map(([from, to, by]) => `status CHANGED FROM ${from} TO (${to}) BY ${by} AFTER -3d`),
    fc.tuple(named('status'), person).map(([was, by]) => `status was not ${was} by (${by})`),
  )

  const condition: fc.Arbitrary<string> = fc
    .array(
      fc.oneof(
        clause,
        clause.map((text) => `NOT ${text}`),
        fc.tuple(clause, clause).map(([a, b]) => `(${a} OR ${b})`),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map(join(' AND '))

  const [project] = of('project')
  const inProject = fc
    .tuple(
      fc.constantFrom(quote(project?.name ?? ''), String(project?.data.key), project?.id ?? ''),
      one(fc.constantFrom('fixVersion', 'affectedVersion'), named('version')),
      one(word('component'), named('component')),
    )
    .map(([value, version, component]) => `project = ${value} AND ${version} AND ${component}`)

  const order = fc.oneof(
    fc.constant(''),
    fc.tuple(customField(0), customField(4)).map((names) => ` ORDER BY ${names.join(' DESC, ')}`),
  )
  return fc.tuple(fc.oneof(condition, inProject), order).map(join(''))
}
