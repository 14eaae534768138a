import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoSites } from '#twin/named-site'
import { startTwin, type Twin } from '#twin/serve'
import { channelRoutes, createChannel } from '../../standins/slack/channels.ts'
import { startSlack } from '../../standins/slack/start-slack.ts'
import { ownFolder, slipway } from './in-terminal.ts'

let source: Twin
let destination: Twin
beforeAll(async () => {
  const [from, to] = demoSites()
  source = await startTwin({ site: from })
  destination = await startTwin({ site: to })
  return () => Promise.all([source.stop(), destination.stop()])
})

const environment = () => ({
  SLIPWAY_SOURCE_EMAIL: source.credentials.email,
  SLIPWAY_SOURCE_TOKEN: source.credentials.token,
  SLIPWAY_DESTINATION_EMAIL: destination.credentials.email,
  SLIPWAY_DESTINATION_TOKEN: destination.credentials.token,
})

describe('from two sites to a proven deployment', () => {
  it('goes by files, without network between the snapshots and the deployment', async () => {
    const folder = await ownFolder()
    const at = (name: string) => join(folder, name)
    const read = (twin: Twin, name: string) => {
      const { email, token } = twin.credentials
      const signIn = { SLIPWAY_EMAIL: email, SLIPWAY_TOKEN: token }
      return slipway(['snapshot', twin.address, '--output', at(name)], { environment: signIn })
    }
    expect((await read(source, 'here.slipway-snapshot')).code).toBe(0)
    expect((await read(destination, 'there.slipway-snapshot')).code).toBe(0)

    const files = [at('here.slipway-snapshot'), at('there.slipway-snapshot')]
    const differing = await slipway(['diff', ...files, '--json'])
    expect(differing.code).toBe(2)
    expect(JSON.parse(differing.output).objects.length).toBeGreaterThan(50)
    expect((await slipway(['diff', files[0] ?? '', files[0] ?? ''])).output).toContain(
      'No difference.',
    )

    const plan = at('quality.slipway-plan')
    const planned = await slipway(['plan', ...files, '--project', 'QA', '--output', plan, '--json'])
    const { counts, problems } = JSON.parse(planned.output)
    expect(counts.create).toBeGreaterThan(0)
    expect(planned.code).toBe(problems.length > 0 ? 4 : 0)

    const rehearsed = await slipway(['rehearse', plan, '--json'])
    expect(rehearsed.code).toBe(0)
    expect(JSON.parse(rehearsed.output)).toMatchObject({ failedAt: [], undone: { failed: 0 } })

    const { host } = new URL(destination.address)
    const runs = at('runs')
    const deploy = (file: string, ...more: readonly string[]) =>
      slipway(['deploy', file, '--into', host, '--runs', runs, '--json', ...more], {
        environment: environment(),
      })
    expect((await deploy(plan, '--two-signatures')).errors).toContain('two people signed')
    expect((await deploy(plan, '--width', '99')).errors).toContain('--width 99')
    expect(existsSync(runs)).toBe(false)
    const refused = await slipway(['deploy', plan, '--runs', runs], { environment: environment() })
    expect(refused.errors).toContain(`--into ${host}`)
    expect(refused.code).toBe(3)
    const deployed = await deploy(plan)
    const { folder: run, counts: done } = JSON.parse(deployed.output)
    expect(done).toMatchObject({ failed: 0, unknown: 0, remaining: 0 })
    expect(done.done).toBe(done.planned)
    expect(deployed.code).toBe(done.blocked > 0 ? 4 : 0)

    const report = join(run, 'report.json')
    expect((await slipway(['verify-report', report])).code).toBe(0)
    await writeFile(report, (await readFile(report, 'utf8')).replace('Acme', 'Acne'))
    const broken = await slipway(['verify-report', report, '--json'])
    expect(broken.code).toBe(1)
    expect(JSON.parse(broken.output)).toMatchObject({ fits: false })

    const again = await slipway(['resume', run, '--json'], { environment: environment() })
    expect(JSON.parse(again.output).counts).toMatchObject({ done: done.planned, remaining: 0 })
    expect(await readdir(runs)).toEqual([basename(run)])

    const projects = () => Object.keys(destination.site.state.slices.projects as object)
    const there = projects()
    const accepted = await slipway(['accept', run, '--into', host, '--json'], {
      environment: environment(),
    })
    const tried = JSON.parse(accepted.output)
    expect(tried).toMatchObject({ projects: [{ removed: true }], stopped: null })
    expect(tried.checks.length).toBeGreaterThan(0)
    expect(projects()).toEqual(there)

    const undo = at('undo.slipway-plan')
    const undoing = await slipway(['undo', run, '--output', undo, '--json'], {
      environment: environment(),
    })
    expect(undoing.code).toBe(0)
    expect(JSON.parse(undoing.output).counts.delete).toBe(counts.create)
    const undone = await deploy(undo)
    expect(undone.code).toBe(0)
    expect((await read(destination, 'after.slipway-snapshot')).code).toBe(0)
    const back = await slipway(['diff', files[1] ?? '', at('after.slipway-snapshot'), '--json'])
    expect(JSON.parse(back.output).objects).toEqual([])
  })
})

describe('drift', () => {
  it('begins with a first snapshot, and tells what changed since', async () => {
    const file = join(await ownFolder(), 'acme.slipway-snapshot')
    const { email, token } = source.credentials
    const signIn = { SLIPWAY_EMAIL: email, SLIPWAY_TOKEN: token, SLIPWAY_PUBLISH_TOKEN: 'xoxb-1' }
    const drift = (...more: string[]) =>
      slipway(['drift', source.address, file, ...more], { environment: signIn })
    expect((await drift()).output).toContain('the first snapshot')
    expect(await drift('--keep')).toMatchObject({ code: 0 })
    const authorization = `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`
    const made = await fetch(`${source.address}/rest/api/3/projectCategory`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Shipyards', description: 'Where ships are made' }),
    })
    expect(made.status).toBe(201)
    const channel = createChannel('C0DRIFT', 'drift')
    const scopes = ['chat:write', 'channels:read']
    const tokens = [{ secret: 'xoxb-1', kind: 'bot' as const, scopes }]
    await using slack = await startSlack({ tokens }, channelRoutes([channel]))
    const told = await drift('--at', slack.origin, '--channel', '#drift')
    expect(told).toMatchObject({ code: 2 })
    expect(told.output).toContain('+ project category Shipyards')
    expect(JSON.stringify(channel.messages)).toContain('Added: project category Shipyards')
    expect(await drift()).toMatchObject({ code: 0 })
  })
})
