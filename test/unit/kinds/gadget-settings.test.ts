import { expect, test } from 'vitest'
import { parseSetting, renderSetting } from '#kinds/dashboard/property-texts'
import { lookupAmong } from '#kinds/text/lookup'
import { referencesOf, siteOf } from './text/two-sites.ts'

const lookup = lookupAmong(siteOf(10_000, (name) => name))

const settings = {
  config: {
    projectOrFilterId: 'filter-10027',
    other: 'project-10001',
    statType: 'customfield_10010',
    filterId: '10027',
    jql: 'status = done',
    refresh: '15',
    columns: ['issuekey', 'customfield_10011'],
  },
  projectId: 10001,
  isConfigured: true,
}

test('ids in the settings of gadgets become references, and texts again when they are written', () => {
  const parsed = parseSetting(settings, '', lookup)
  expect(parsed).toMatchObject({
    config: {
      projectOrFilterId: { parts: ['filter-', { $ref: 'filter', id: '10027' }] },
      other: { parts: ['project-', { $ref: 'project', id: '10001' }] },
      statType: { parts: [{ $ref: 'field', id: 'customfield_10010' }] },
      filterId: { parts: [{ $ref: 'filter', id: '10027' }] },
      jql: { $text: 'jql', parts: ['status = ', { $ref: 'status', text: 'Done' }] },
      refresh: '15',
      columns: ['issuekey', { parts: [{ $ref: 'field', id: 'customfield_10011' }] }],
    },
    projectId: { $ref: 'project', id: '10001' },
    isConfigured: true,
  })
  expect(renderSetting(parsed)).toEqual({
    ...settings,
    config: { ...settings.config, jql: 'status = Done' },
  })
})

test('what looks like an id of nobody knows what is told', () => {
  const parsed = parseSetting({ secretId: '10234', filterId: '99999' }, '', lookup)
  expect(parsed).toMatchObject({
    secretId: { unclear: ['“10234” in secretId may be the id of something on its site'] },
    filterId: { unclear: ['“99999” is the id of no filter'] },
  })
  expect(renderSetting(parsed)).toEqual({ secretId: '10234', filterId: '99999' })
})

test('a text that names several things is one text with several references', () => {
  const parsed = parseSetting('filter-10027|customfield_10010', 'both', lookup)
  expect(
    referencesOf(parsed as Parameters<typeof referencesOf>[0]).map(({ $ref }) => $ref),
  ).toEqual(['filter', 'field'])
})
