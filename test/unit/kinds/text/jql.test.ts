import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { Json, JsonObject } from '#contract/model/json'
import { parseJql } from '#kinds/text/jql/parse-jql'
import { lookupAmong } from '#kinds/text/lookup'
import { renderText } from '#kinds/text/render-text'
import { jqlAbout } from './jql-texts.ts'
import { referencesOf, siteOf, translated } from './two-sites.ts'

const here = siteOf(10_000, (name) => name)
const there = siteOf(20_000, (name) => name.toLowerCase())
const lookupHere = lookupAmong(here)
const lookupThere = lookupAmong(there)

const found = (text: string) =>
  referencesOf(parseJql(text, lookupHere)).map(({ $ref, id, as }) => `${$ref} ${id} ${as}`)

const unclear = (text: string) => parseJql(text, lookupHere).unclear

describe('JQL in pieces', () => {
  it('is the same after it was written and read again, and nothing in it is unclear', () => {
    fc.assert(
      fc.property(jqlAbout(here), (text) => {
        const parsed = parseJql(text, lookupHere)
        expect(parsed.unclear).toEqual([])
        expect(parseJql(renderText(parsed), lookupHere)).toEqual(parsed)
      }),
    )
  })

  it('names the same objects on another site once it is translated', () => {
    fc.assert(
      fc.property(jqlAbout(here), (text) => {
        const wanted = translated(parseJql(text, lookupHere), here, there)
        expect(parseJql(renderText(wanted), lookupThere)).toEqual(wanted)
      }),
    )
  })

  it('keeps all that names nothing as it is written', () => {
    const text = ' SUMMARY  ~ "x" and  labels = \'a b\' order  by created DESC '
    expect(parseJql(text, lookupHere)).toEqual({ $text: 'jql', parts: [text], unclear: [] })
  })

  it('finds custom fields by number, id, name and name with type', () => {
    for (const field of ['cf[10010]', 'customfield_10010']) {
      expect(found(`${field} > 3`)).toEqual(['field customfield_10010 id'])
    }
    for (const field of ['"story points"', 'Story\\ Points', '"Story Points[Number]"']) {
      expect(found(`${field} > 3`)).toEqual(['field customfield_10010 name'])
    }
  })

  it('looks for versions in the one project that a text is about', () => {
    expect(found('project = AB AND fixVersion = 1.0')).toContain('version 10030 name')
    expect(found('project in (AB, "ORDER") AND fixVersion = 1.0')).not.toContain(
      'version 10030 name',
    )
    expect(unclear('project in (AB, "ORDER") AND fixVersion = 1.0')).toEqual([])
    expect(found('project != AB AND fixVersion = 1.0')).not.toContain('version 10030 name')
    expect(unclear('fixVersion = 10030')).toEqual(['“10030” may be the id of a version'])
  })

  it('looks for ids of versions in all projects that a text is about', () => {
    const about = 'project in (AB, "ORDER") AND fixVersion ='
    expect(found(`${about} 10030`)).toContain('version 10030 id')
    expect(unclear(`${about} 10099`)).toEqual(['“10099” may be the id of a version'])
    expect(unclear(`project in (AB, currentUser()) AND fixVersion = 10030`)).toContain(
      '“10030” may be the id of a version',
    )
  })

  describe('ids of what is no object of its own', () => {
    const option = (value: string, ...children: readonly string[]) => ({
      value,
      disabled: false,
      children: children.map((child) => ({ value: child, disabled: false })),
    })
    const context = (id: string, options: readonly JsonObject[], optionIds: Json) =>
      ({
        ...here[0],
        kind: 'fieldContext',
        id,
        owner: { kind: 'field', id: 'customfield_10011' },
        data: { options },
        facts: { optionIds },
      }) as ConfigObject
    const levels = (id: string, levelIds: JsonObject) =>
      ({ ...here[0], kind: 'issueSecurityScheme', id, facts: { levelIds } }) as ConfigObject
    const site = lookupAmong([
      ...here,
      context(
        '1',
        [option('Light blue', 'Sky', 'Ice'), option('Red')],
        [
          { id: '301', children: ['302', '303'] },
          { id: '304', children: [] },
        ],
      ),
      context('2', [option('Red')], [{ id: '305', children: [] }]),
      levels('1', { 'Staff only': '401', Board: '402' }),
      levels('2', { Board: '403' }),
    ])
    const read = (text: string) => {
      const parsed = parseJql(text, site)
      return { text: renderText(parsed), unclear: parsed.unclear }
    }

    it.each([
      ['cf[10011] in (301, EMPTY)', 'cf[10011] in ("Light blue", EMPTY)'],
      ['cf[10011] in cascadeOption(301, 302)', 'cf[10011] in cascadeOption("Light blue", Sky)'],
      ['level = 401', 'level = "Staff only"'],
    ])('become their names: %s', (text, named) => {
      expect(read(text)).toEqual({ text: named, unclear: [] })
      expect(parseJql(named, site)).toEqual(parseJql(text, site))
    })

    it.each([
      ['cf[10011] = 304', '“304” is the id of one of several options “Red”'],
      ['cf[10011] = 302', '“302” may be the id of an option'],
      ['cf[10011] = 999', '“999” may be the id of an option'],
      ['level = 402', '“402” is the id of one of several security levels “Board”'],
      ['level = 999', '“999” may be the id of a security level'],
    ])('stay, and are told, where a name would mean more or nothing: %s', (text, reason) => {
      expect(read(text)).toEqual({ text, unclear: [reason] })
    })
  })

  it('takes a bare number for an id first, a quoted one for a name first', () => {
    const site = [
      ...here,
      { ...here[9], kind: 'status', id: '5', name: '10020' } as (typeof here)[number],
    ]
    const ids = (text: string) =>
      referencesOf(parseJql(text, lookupAmong(site))).map(({ id }) => id)
    expect(ids('status = 10020')).toEqual(['10020'])
    expect(ids('status = "10020"')).toEqual(['5'])
  })

  it.each([
    ['status = Gone', '“Gone” is no status'],
    ['project = 99999', '“99999” is no project'],
    ['"No such field" = 3', '“No such field” is no field'],
    ['cf[99] = 3', '“customfield_99” is the id of no field'],
    ['assignee = bob', '“bob” is the id of no account'],
    ['Sprint = 12', '“12” is a sprint, and sprints are not carried'],
    ['parent = AB-1', '“AB-1” is a work item, and work items are not carried'],
    ['"Tëam \\"A\\" \\\\ 🚀" = 10200', '“10200” may be the id of an option'],
    ['level = 10001', '“10001” may be the id of a security level'],
    ['issueFunction in linkedIssuesOf("project = AB")', '“issueFunction” is no field'],
    ['assignee in teamOf("x")', 'what teamOf(…) is given is not known'],
  ])('tells what is unclear in %s', (text, reason) => {
    expect(unclear(text)).toContain(reason)
    expect(renderText(parseJql(text, lookupHere))).toBe(text)
  })

  it('tells that two fields bear a name', () => {
    const [, points] = here
    if (!points) throw new Error('no field')
    const site = [...here, { ...points, id: 'customfield_10099' }]
    const parsed = parseJql('"Story Points" > 3 AND cf[10099] > 3', lookupAmong(site))
    expect(parsed.unclear).toEqual(['“Story Points” is the name of more than one field'])
    expect(referencesOf(parsed).map(({ id }) => id)).toEqual(['customfield_10099'])
  })

  it('leaves a text whole that is no JQL, and says where', () => {
    const text = 'project = AB AND status'
    const { parts, unclear: reasons } = parseJql(text, lookupHere)
    expect(parts).toEqual([text])
    expect(reasons).toEqual([
      expect.stringContaining('cannot be read as JQL: line 1, character 24'),
    ])
  })

  it('reads around smart values, and the fields inside them', () => {
    const text =
      'project = {{issue.project.key}} AND status = Done AND cf[10010] > {{issue.story points}} ' +
      'AND key in ({{#issues}}"{{key}}"{{^last}},{{/}}{{/}})'
    const parsed = parseJql(text, lookupHere)
    expect(parsed.unclear).toEqual([])
    expect(referencesOf(parsed).map(({ $ref, as }) => `${$ref} ${as}`)).toEqual([
      'status name',
      'field id',
      'field bare-name',
    ])
    const wanted = translated(parsed, here, there)
    expect(renderText(wanted)).toContain('status = done AND cf[20010] > {{issue.story points}}')
    expect(parseJql(renderText(wanted), lookupThere)).toEqual(wanted)
  })
})
