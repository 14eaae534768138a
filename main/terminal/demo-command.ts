import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { carryProjects } from '#engine/carry-projects'
import { deploymentFolder } from '#engine/deployment-folder'
import { connect } from '#jira/connect'
import { apiToken } from '#jira/presented'
import { createFileRecorder, type Recorder } from '#jira/recorder'
import { loadDecisions } from '#store/decisions-file'
import { generateSites } from '#twin/generate/generate-sites'
import { demoSites } from '#twin/named-site'
import { startTwin, type Twin } from '#twin/serve'
import { faultsAt } from './demo-faults.ts'
import { readDemoOptions } from './demo-options.ts'
import { showStages, summarise } from './demo-output.ts'
import { explain, runCommand } from './run-command.ts'

const root = join(import.meta.dirname, '..', '..')
const decisionsFile = join(root, 'assets', 'demo', 'decisions.json')

/** Times that a run tries again what failed, before it leaves that to the user. */
const retries = 12

const recorderFrom = (environment: NodeJS.ProcessEnv): Recorder | undefined => {
  const file = environment.SLIPWAY_EXCHANGES
  return file ? createFileRecorder({ file, faultsFile: `${file}.faulted` }) : undefined
}

const signIn = (twin: Twin, recorder: Recorder | undefined) =>
  connect({
    address: twin.address,
    presented: apiToken(twin.credentials),
    recorder,
  })

/** The demo's sites last for one run only, so that an earlier deployment cannot be gone on with. */
const refuseUsed = (folder: string): void => {
  if (!existsSync(deploymentFolder(folder).journal)) return
  throw explain(`--folder: there is a deployment in “${folder}” already. Name another folder.`)
}

/**
 * The main job in a terminal: two sites, one project and all it uses, over real HTTP, read back and
 * planned again. Exit code 1 when anything failed or remained.
 */
const demo = async (): Promise<void> => {
  const options = readDemoOptions(process.argv.slice(2))
  if (options.folder !== undefined) refuseUsed(options.folder)
  const recorder = recorderFrom(process.env)
  const generated = options.seed !== undefined
  const sites = generated ? generateSites(options.seed ?? 0, options.size) : demoSites()
  const twins = await Promise.all(sites.map((site) => startTwin({ site })))
  const [from, to] = twins
  if (!from || !to) throw new Error('two sites were not started')
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  process.once('SIGTERM', () => stop.abort())
  try {
    const source = await signIn(from, recorder)
    const destination = await signIn(to, recorder)
    for (const { site } of twins) {
      site.faults.latencyMilliseconds = options.latency
      site.faults.rules = options.faults > 0 ? faultsAt(options.faults) : []
    }
    const runId = randomUUID()
    const folder = options.folder ?? join(root, 'out', 'demo', runId.slice(0, 8))
    const report = await carryProjects({
      source,
      destination,
      projects: options.projects,
      decisions: generated ? [] : await loadDecisions(decisionsFile),
      folder,
      runId,
      clock: () => new Date().toISOString(),
      sleep: (milliseconds) => sleep(milliseconds),
      signal: stop.signal,
      retries: options.faults > 0 ? retries : 0,
      onStage: showStages(process.stderr),
    })
    const { reportPage } = deploymentFolder(folder)
    process.stdout.write(`${summarise(report, existsSync(reportPage) ? reportPage : undefined)}\n`)
    if (options.json) process.stdout.write(`${JSON.stringify(report.counts)}\n`)
    const { failed, remaining } = report.counts
    if (failed > 0 || remaining > 0 || report.stopped) process.exitCode = 1
  } finally {
    await Promise.all(twins.map((twin) => twin.stop()))
  }
}

await runCommand(demo)
