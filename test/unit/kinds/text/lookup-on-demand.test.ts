import { expect, it } from 'vitest'
import { parseJql } from '#kinds/text/jql/parse-jql'
import { lookupAmong, namesOf } from '#kinds/text/lookup'
import { lookupOnDemand } from '#kinds/text/lookup-on-demand'
import { siteOf } from './two-sites.ts'

const site = siteOf(10_000, (name) => name)

it('reads only what a text names, each kind once, and gives what a full look-up gives', async () => {
  const asked: string[] = []
  const onDemand = lookupOnDemand(async (kind, projectId) => {
    asked.push(projectId === undefined ? kind : `${kind} of ${projectId}`)
    return site
      .filter((one) => one.kind === kind)
      .filter(({ owner }) => projectId === undefined || owner?.id === projectId)
      .map(namesOf)
  })
  const texts = [
    'project = AB AND fixVersion = 1.0 AND cf[10010] > 3',
    'status = Done',
    'type = Bug',
  ]
  for (const text of texts) {
    const parsed = await onDemand.parse((lookup) => parseJql(text, lookup))
    expect(parsed).toEqual(parseJql(text, lookupAmong(site)))
    expect(parsed.unclear).toEqual([])
  }
  expect(asked.toSorted()).toEqual(
    ['field', 'issueType', 'project', 'status', 'version of 10000']
      .map((one) => one.replace('10000', '10001'))
      .toSorted(),
  )
})
