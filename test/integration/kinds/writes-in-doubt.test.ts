import { expect, test } from 'vitest'
import { AppError } from '#contract/model/failure'
import type { JsonObject } from '#contract/model/json'
import { memberChanges } from '#domain/planning/member-changes'
import type { Kind } from '#kinds/kind'
import { notificationSchemeKind } from '#kinds/notification-scheme/index'
import { permissionSchemeKind } from '#kinds/permission-scheme/index'
import { statusKind } from '#kinds/status/index'
import { openSite, readOne, writerOf } from './open-site.ts'

const codeOf = (error: unknown): string => {
  if (error instanceof AppError) return error.failure.code
  throw error
}

test('a create whose answer is lost is found by its name', async () => {
  await using site = await openSite()
  const data = { name: 'Lost', description: '', statusCategory: 'TODO' }
  const rule = { fault: { kind: 'drop-after' }, method: 'POST', times: 1 } as const
  site.twin.site.faults.rules.push(rule)
  const writer = writerOf(statusKind)
  expect(await writer.create(site.context, data).catch(codeOf)).toBe('jira.outcome-unknown')
  const [id, ...others] = await writer.find(site.context, data)
  expect(others).toEqual([])
  expect((await readOne(site, statusKind, id ?? '')).data).toEqual(data)
})

const permission = (name: string) => ({
  permission: name,
  holder: { type: 'anyone', parameter: '' },
})

const cases: readonly { kind: Kind; requests: number; shell: JsonObject; wanted: JsonObject }[] = [
  {
    kind: permissionSchemeKind,
    requests: 2,
    shell: { name: 'A', description: '', grants: [] },
    wanted: {
      name: 'A',
      description: '',
      grants: [permission('ADD_COMMENTS'), permission('CREATE_ISSUES')],
    },
  },
  {
    kind: notificationSchemeKind,
    requests: 1,
    shell: { name: 'A', description: '', notifications: [] },
    wanted: {
      name: 'A',
      description: '',
      notifications: [
        { event: '1', type: 'Reporter', recipient: '' },
        { event: '2', type: 'Reporter', recipient: '' },
      ],
    },
  },
]

test.each(cases)(
  'an addition to a $kind.model.kind whose answer is lost is not made twice',
  async ({ kind, requests, shell, wanted }) => {
    await using site = await openSite()
    const writer = writerOf(kind)
    const id = await writer.create(site.context, shell)
    const path = `/rest/api/3/*/${id}/*`
    site.twin.site.faults.rules.push({ fault: { kind: 'drop-after' }, path, times: 1 })
    const first = await writer
      .converge(site.context, await readOne(site, kind, id), wanted)
      .then(() => 'done', codeOf)
    expect(first).toBe('jira.outcome-unknown')
    await writer.converge(site.context, await readOne(site, kind, id), wanted)
    const after = await readOne(site, kind, id)
    expect(memberChanges(after.data, wanted, kind.model.collections)).toEqual([])
    const additions = site.twin.site.writes.filter((write) => write.path.includes(`/${id}/`))
    expect(additions).toHaveLength(requests)
    expect(additions.every((write) => write.status < 300)).toBe(true)
  },
)
