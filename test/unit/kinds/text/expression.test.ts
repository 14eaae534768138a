import { describe, expect, it } from 'vitest'
import { parseExpression } from '#kinds/text/expression/parse-expression'
import { lookupAmong } from '#kinds/text/lookup'
import { renderText } from '#kinds/text/render-text'
import { referencesOf, siteOf, translated } from './two-sites.ts'

const here = siteOf(10_000, (name) => name)
const there = siteOf(20_000, (name) => name.toUpperCase())
const lookupHere = lookupAmong(here)

const carried = (text: string): string => {
  const parsed = parseExpression(text, lookupHere)
  expect(parsed.unclear).toEqual([])
  expect(parseExpression(renderText(parsed), lookupHere)).toEqual(parsed)
  const wanted = translated(parsed, here, there)
  const written = renderText(wanted)
  expect(parseExpression(written, lookupAmong(there))).toEqual(wanted)
  return written
}

describe('Jira expressions in pieces', () => {
  it.each([
    ['issue.customfield_10010 > 3', 'issue.customfield_20010 > 3'],
    ["issue['customfield_10010'] != null", "issue['customfield_20010'] != null"],
    ['issue?.customfield_10010 == 5', 'issue?.customfield_20010 == 5'],
    [
      "issue.changelogs.some(c => c.items.some(i => i.fieldId == 'customfield_10010'))",
      "issue.changelogs.some(c => c.items.some(i => i.fieldId == 'customfield_20010'))",
    ],
    ['issue.status.id == 10020', 'issue.status.id == 20020'],
    ['"10020" == issue.status.id', '"20020" == issue.status.id'],
    ['issue.status.name == "done"', "issue.status.name == 'DONE'"],
    ["issue.project.key != 'AB'", "issue.project.key != 'ALB'"],
    ["['10023'].includes(issue.issueType.id)", "['20023'].includes(issue.issueType.id)"],
    ["user.groups.includes('jira-users')", "user.groups.includes('JIRA-USERS')"],
    ["user.groups.some(g => g == 'jira-users')", "user.groups.some(g => g == 'JIRA-USERS')"],
    [
      'issue.subtasks.filter(s => s.resolution == null).every(s => s.status.id == 10021)',
      'issue.subtasks.filter(s => s.resolution == null).every(s => s.status.id == 20021)',
    ],
    [
      'issue.links.map(l => l.linkedIssue).some(i => i.priority.id == 10024)',
      'issue.links.map(l => l.linkedIssue).some(i => i.priority.id == 20024)',
    ],
    [
      "let from = issue.status; from.name == 'To Do' ? true : issue.resolution.name == 'Won\\'t Do'",
      "let from = issue.status; from.name == 'TO DO' ? true : issue.resolution.name == 'WON\\'T DO'",
    ],
    ['{ points: issue.customfield_10010 }', '{ points: issue.customfield_20010 }'],
  ])('%s', (text, written) => {
    expect(carried(text)).toBe(written)
  })

  it('keeps all else, whatever it looks like', () => {
    const text = 'issue.summary == "10020" && issue.labels.includes("Done") && 10020 > 3 // Done'
    expect(parseExpression(text, lookupHere)).toEqual({
      $text: 'expression',
      parts: [text],
      unclear: [],
    })
  })

  it('refers to people by their accounts', () => {
    const text = "issue.assignee.accountId == '5b10ac8d82e05b22cc7d4ef5'"
    expect(referencesOf(parseExpression(text, lookupHere))).toEqual([
      { $ref: 'user', id: '5b10ac8d82e05b22cc7d4ef5', as: 'id', text: '' },
    ])
  })

  it.each([
    ['issue.customfield_9 == 1', '“customfield_9” is the id of no field'],
    ['issue.status.id == 9', '“9” is the id of no status'],
    ["issue.status.name == 'Gone'", '“Gone” is no status'],
    [
      'issue.customfield_10011.id == 10200',
      '“10200” is the id of something that Slipway does not know',
    ],
    ['issue.sprint.id == 12', '“12” is the id of a sprint'],
    ['issue.status =', 'cannot be read as a Jira expression: Unexpected token (1:14)'],
  ])('tells what is unclear in %s', (text, reason) => {
    const parsed = parseExpression(text, lookupHere)
    expect(parsed.unclear).toEqual([reason])
    expect(renderText(parseExpression(text, lookupHere))).toBe(text)
  })
})
