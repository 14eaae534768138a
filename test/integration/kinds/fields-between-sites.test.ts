import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { carryProjects } from '#engine/carry-projects'
import { connect } from '#jira/connect'
import { apiToken } from '#jira/presented'
import { takeSnapshot } from '#kinds/take-snapshot'
import { startTwin, type Twin } from '#twin/serve'
import { createSite } from '#twin/site'

const standard = 'com.atlassian.jira.plugin.system.customfieldtypes'

const ask = async (twin: Twin, method: string, path: string, body?: JsonObject) => {
  const { email, token } = twin.credentials
  const answer = await fetch(`${twin.address}/rest/api/3${path}`, {
    method,
    headers: {
      Authorization: `Basic ${btoa(`${email}:${token}`)}`,
      'Content-Type': 'application/json',
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  expect(answer.status, `${method} ${path}`).toBeLessThan(300)
  // biome-ignore lint/suspicious/noExplicitAny: answers of every shape
  return (answer.status === 204 ? {} : await answer.json()) as any
}

const openTwin = (twin: Twin) =>
  connect({ address: twin.address, presented: apiToken(twin.credentials) })

/** Boards and security schemes are not the subject here: the sites do not show them. */
const hideOthers = (twin: Twin): void => {
  for (const path of ['/rest/agile/*', '/rest/api/3/issuesecurityschemes*']) {
    twin.site.faults.rules.push({ fault: { kind: 'status', status: 403 }, method: 'GET', path })
  }
}

const now = () => new Date().toISOString()

/** Two projects; a choice field with a global context and one for each project, on a screen. */
const fillSource = async (twin: Twin): Promise<void> => {
  const { accountId } = await ask(twin, 'GET', '/myself')
  const makeProject = (key: string) =>
    ask(twin, 'POST', '/project', {
      key,
      name: `Project ${key}`,
      projectTypeKey: 'software',
      projectTemplateKey: 'com.pyxis.greenhopper.jira:gh-simplified-kanban-classic',
      leadAccountId: accountId,
    })
  const [mine, other] = [await makeProject('MINE'), await makeProject('OTHER')]
  const field = await ask(twin, 'POST', '/field', {
    name: 'Team colour',
    type: `${standard}:select`,
    searcherKey: `${standard}:multiselectsearcher`,
  })
  const contexts = `/field/${field.id}/context`
  const global = (await ask(twin, 'GET', contexts)).values[0]
  await ask(twin, 'POST', `${contexts}/${global.id}/option`, {
    options: [{ value: 'Red' }, { value: 'Blue' }],
  })
  for (const project of [mine, other]) {
    const context = await ask(twin, 'POST', contexts, {
      name: `Only ${project.key}`,
      projectIds: [String(project.id)],
    })
    const { options } = await ask(twin, 'POST', `${contexts}/${context.id}/option`, {
      options: [{ value: 'Green' }, { value: 'Grey', disabled: true }],
    })
    await ask(twin, 'PUT', `${contexts}/defaultValue`, {
      defaultValues: [{ type: 'option.single', contextId: context.id, optionId: options[0].id }],
    })
  }
  const schemes = await ask(twin, 'GET', `/issuetypescreenscheme/project?projectId=${mine.id}`)
  const own = schemes.values[0].issueTypeScreenScheme.id
  const rows = await ask(
    twin,
    'GET',
    `/issuetypescreenscheme/mapping?issueTypeScreenSchemeId=${own}`,
  )
  const used = await ask(twin, 'GET', `/screenscheme?id=${rows.values[0].screenSchemeId}`)
  const screen = used.values[0].screens.default
  const tab = await ask(twin, 'POST', `/screens/${screen}/tabs`, { name: 'Colours' })
  await ask(twin, 'POST', `/screens/${screen}/tabs/${tab.id}/fields`, { fieldId: field.id })
}

const contextsOf = (objects: readonly ConfigObject[], fieldName: string) => {
  const field = objects.find((object) => object.kind === 'field' && object.name === fieldName)
  return objects
    .filter((object) => object.kind === 'fieldContext' && object.owner?.id === field?.id)
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

test('fields with their contexts, and the screens they are on, come to another site', async () => {
  const source = await startTwin({ site: createSite({ name: 'source' }) })
  const destination = await startTwin({ site: createSite({ name: 'destination' }) })
  const folder = await mkdtemp(join(tmpdir(), 'slipway-fields-'))
  try {
    for (const twin of [source, destination]) hideOthers(twin)
    await fillSource(source)
    const report = await carryProjects({
      source: await openTwin(source),
      destination: await openTwin(destination),
      projects: ['MINE'],
      decisions: [],
      folder,
      runId: 'run-1',
      clock: now,
      sleep: async () => {},
      signal: new AbortController().signal,
      retries: 0,
      onStage: () => {},
    })
    expect(report).toMatchObject({ counts: { failed: 0, remaining: 0 } })
    const { objects } = await takeSnapshot(await openTwin(destination), now)
    const there = contextsOf(objects, 'Team colour')
    const here = contextsOf(
      (await takeSnapshot(await openTwin(source), now)).objects,
      'Team colour',
    )
    expect(there.map((context) => context.name)).toEqual(
      here.map((context) => context.name).filter((name) => name !== 'Only OTHER'),
    )
    const onlyMine = (contexts: readonly ConfigObject[]) => {
      const found = contexts.find((context) => context.name === 'Only MINE')
      return { options: found?.data.options, default: found?.data.default }
    }
    expect(onlyMine(there)).toEqual(onlyMine(here))
    const field = objects.find((object) => object.name === 'Team colour')
    const tabs = objects
      .filter((object) => object.kind === 'screen')
      .flatMap((screen) => screen.data.tabs as readonly JsonObject[])
    expect(tabs.find((tab) => tab.name === 'Colours')?.fields).toEqual([
      { $ref: 'field', id: field?.id },
    ])
    expect(objects.some((object) => object.naturalKey === 'key:OTHER')).toBe(false)
    expect(destination.site.unmodelled).toEqual([])
  } finally {
    await Promise.all([source.stop(), destination.stop()])
    await rm(folder, { recursive: true, force: true })
  }
})
