import { expect, test } from 'vitest'
import { wordFailure } from '#contract/wording/failure-wording'
import { deployPlan } from '#engine/deploy-plan'
import { deploymentFolder } from '#engine/deployment-folder'
import { readJournal } from '#store/journal-file'
import { loadPlan } from '#store/plan-file'
import { loadSnapshot } from '#store/snapshot-file'
import { startTwin } from '#twin/serve'
import { resumeSite, snapshotState } from '#twin/site'
import { mintToken } from '#twin/tokens'
import { accounts } from '#twin/users/state'
import {
  bareBlueprint,
  carryBoat,
  serveBlueprint,
  signInTo,
  temporaryFolder,
} from '../engine/carry-boat.ts'
import { rawProject } from '../engine/raw-state.ts'
import { smallBlueprint } from '../engine/small-site.ts'

test('a site that goes away in the middle and comes back is finished, with nothing twice', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(bareBlueprint, 'there')
  const undisturbed = await serveBlueprint(bareBlueprint, 'there')
  await carryBoat(from, undisturbed)
  const folder = await temporaryFolder()
  let ended = 0
  const stopping: Promise<void>[] = []
  const gone = await carryBoat(from, to, {
    folder,
    onStage: (stage) => {
      if (stage.stage !== 'deploying' || stage.event.event !== 'step-ended') return
      ended += 1
      if (ended === 12) stopping.push(to.stop())
    },
  })
  await Promise.all(stopping)
  expect(gone.stopped?.code).toBe('net.unreachable')
  expect(gone.counts.deployed + gone.counts.remaining).toBe(gone.counts.planned)
  expect(gone.counts.remaining).toBeGreaterThan(0)

  const port = Number(new URL(to.address).port)
  const site = resumeSite(snapshotState(to.site))
  const back = await startTwin({ site, port })
  try {
    const files = deploymentFolder(folder)
    const { outcomes, stopped } = await deployPlan({
      plan: await loadPlan(files.plan),
      destination: await signInTo(back),
      journalPath: files.journal,
      runId: 'boat',
      clock: () => new Date().toISOString(),
      sleep: () => Promise.resolve(),
      signal: new AbortController().signal,
      retries: 0,
      onEvent: () => {},
    })
    expect(stopped).toBeUndefined()
    expect(outcomes.count('failed') + outcomes.count('unknown')).toBe(0)
    expect(rawProject(back.site.state, 'BOAT')).toEqual(rawProject(undisturbed.site.state, 'BOAT'))
    expect((await readJournal(files.journal)).at(-1)?.record).toBe('run-ended')
    expect((await loadSnapshot(files.source)).site.title).toBe(from.site.state.title)
  } finally {
    await back.stop()
  }
})

test('a token that expires in the middle stops the run, and a new one finishes it', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(bareBlueprint, 'there')
  const folder = await temporaryFolder()
  const { token } = to.credentials
  const account = to.site.state.tokens[token]?.accountId ?? ''
  let ended = 0
  const expired = await carryBoat(from, to, {
    folder,
    onStage: (stage) => {
      if (stage.stage !== 'deploying' || stage.event.event !== 'step-ended') return
      ended += 1
      const used = to.site.state.tokens[token]
      if (ended === 5 && used) used.revoked = true
    },
  })
  const failure = expired.stopped
  if (!failure) throw new Error('the run went on')
  expect(failure.code).toMatch(/^auth\./)
  const { what, changed, next } = wordFailure(failure)
  for (const sentence of [what, changed, next]) expect(sentence.length).toBeGreaterThan(10)
  expect(JSON.stringify(expired)).not.toContain(token)

  const renewed = await signInTo(to, mintToken(to.site, account))
  const report = await carryBoat(from, to, { destination: renewed })
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0 })
  expect(Object.keys(to.site.state.slices.workflows as object)).toHaveLength(2)
})

test('without administrator permission nothing is written, and gaps are no absences', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(bareBlueprint, 'there')
  const user = Object.values(accounts.of(to.site)).find(
    ({ displayName }) => displayName === 'Uma User',
  )
  if (!user) throw new Error('no ordinary user')
  const { connect } = await import('#jira/connect')
  const destination = await connect({
    address: to.address,
    email: user.emailAddress,
    token: mintToken(to.site, user.accountId),
    sleep: () => Promise.resolve(),
  })
  expect(destination.account.administrator).toBe(false)
  const before = snapshotState(to.site).slices
  const report = await carryBoat(from, to, { destination })
  expect(report.gaps.length).toBeGreaterThan(3)
  expect(report.problems.map(({ code }) => code)).toContain('not-readable')
  expect(report.counts.deployed).toBe(0)
  expect(snapshotState(to.site).slices).toEqual(before)
})

test('ten thousand options in one field take few requests and are proven', async () => {
  const options = Array.from({ length: 10_000 }, (_, at) => `Berth ${at}`)
  const fields = smallBlueprint.fields.map((field) =>
    field.key === 'harbour' ? { ...field, contexts: [{ name: 'Everywhere', options }] } : field,
  )
  const from = await serveBlueprint({ ...smallBlueprint, fields }, 'here')
  const to = await serveBlueprint(bareBlueprint, 'there')
  const report = await carryBoat(from, to)
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0, problems: 0 })
  expect(report.counts.requests.deploy).toBeLessThan(700)
})

test.each([
  ['255 characters', 'n'.repeat(245)],
  ['emoji', '🚀 Über 🧑‍🚀'],
  ['right-to-left text', 'حقل الدفع'],
  ['leading spaces', '   Late'],
  ['other case', 'sHOUTING'],
  ['signs of markup', '<b>&"quoted"</b>'],
])('names with %s come through the whole trip', async (_, strange) => {
  const named = <Item extends { readonly name: string }>(items: readonly Item[]) =>
    items.map((item) => ({ ...item, name: `${strange} ${item.name}`.slice(0, 255) }))
  const blueprint = {
    ...smallBlueprint,
    categories: named(smallBlueprint.categories),
    screens: smallBlueprint.screens.map((screen) => ({
      ...screen,
      tabs: screen.tabs.map((tab) => ({ ...tab, name: `${strange.slice(0, 100)} ${tab.name}` })),
    })),
    fields: named(smallBlueprint.fields),
    projects: smallBlueprint.projects.map((project) => {
      const { category, ...rest } = project
      return {
        ...rest,
        category: `${strange} ${category}`.slice(0, 255),
        components: named(project.components ?? []),
        versions: named(project.versions ?? []),
      }
    }),
  }
  const from = await serveBlueprint(blueprint, 'here')
  const to = await serveBlueprint(bareBlueprint, 'there')
  const report = await carryBoat(from, to)
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0, problems: 0 })
})
