import { describe, expect, it } from 'vitest'
import { lookupAmong } from '#kinds/text/lookup'
import { renderText } from '#kinds/text/render-text'
import { parseSmartValues } from '#kinds/text/smart-value/parse-smart-values'
import { siteOf, translated } from './two-sites.ts'

const here = siteOf(10_000, (name) => name)
const there = siteOf(20_000, (name) => name.toUpperCase())
const lookupHere = lookupAmong(here)

const carried = (text: string): string => {
  const parsed = parseSmartValues(text, lookupHere)
  expect(parsed.unclear).toEqual([])
  const wanted = translated(parsed, here, there)
  const written = renderText(wanted)
  expect(parseSmartValues(written, lookupAmong(there))).toEqual(wanted)
  return written
}

describe('smart values in pieces', () => {
  it.each([
    ['{{issue.customfield_10010}}', '{{issue.customfield_20010}}'],
    [
      '{{triggerIssue.fields.customfield_10010.value}}',
      '{{triggerIssue.fields.customfield_20010.value}}',
    ],
    ['Points: {{issue.Story points.round}}!', 'Points: {{issue.STORY POINTS.round}}!'],
    [
      '{{#if(equals(issue.story points, 5))}}x{{/}}',
      '{{#if(equals(issue.STORY POINTS, 5))}}x{{/}}',
    ],
    [
      '{{#issue.subtasks}}{{Story Points}} {{key}}{{/}}',
      '{{#issue.subtasks}}{{STORY POINTS}} {{key}}{{/}}',
    ],
    [
      '{"customfield_10010": {{issue.parent.Approver}}}',
      '{"customfield_20010": {{issue.parent.APPROVER}}}',
    ],
  ])('%s', (text, written) => {
    expect(carried(text)).toBe(written)
  })

  it('keeps names outside of smart values, and members of Jira’s own', () => {
    const text = 'Story Points of {{issue.key}}: {{issue.status.name}} {{not closed'
    expect(parseSmartValues(text, lookupHere).parts).toEqual([text])
  })

  it('tells ids of fields that are not there, and names of several', () => {
    const [, points] = here
    if (!points) throw new Error('no field')
    const site = [...here, { ...points, id: 'customfield_10099' }]
    const text = '{{issue.customfield_9}} {{issue.Story Points}}'
    expect(parseSmartValues(text, lookupAmong(site)).unclear).toEqual([
      '“customfield_9” is the id of no field',
      '“Story Points” is the name of more than one field',
    ])
  })
})
