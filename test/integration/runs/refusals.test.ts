import { expect, test } from 'vitest'
import type { Twin } from '#twin/serve'
import { mintToken } from '#twin/tokens'
import { accounts } from '#twin/users/state'
import { boatSites, createdOn } from './boat-sites.ts'
import { type OpenWork, openWork } from './open-work.ts'
import type { Fates, SignIn } from './user-sites.ts'

/** Signs in as somebody who is known on the site, but does not administer it. */
const somebodyElse = (twin: Twin): SignIn => {
  const other = Object.values(accounts.of(twin.site)).find(
    ({ emailAddress, active }) =>
      active && emailAddress !== '' && emailAddress !== twin.credentials.email,
  )
  if (other === undefined) throw new Error('the twin has no ordinary user')
  return { email: other.emailAddress, token: mintToken(twin.site, other.accountId) }
}

const planned = async (onFirstWrite?: () => Promise<unknown>) => {
  const { here, there, twins } = await boatSites(
    onFirstWrite && ((writes) => (writes === 1 ? onFirstWrite() : undefined)),
  )
  const fates: Fates = {}
  const opened = await openWork({ twins, fates })
  const planId = await opened.plan('site-here', 'site-there')
  const input = { planId, unticked: [], confirmed: there.cloudId }
  return { ...opened, here, there, fates, planId, input }
}

/** Nothing was written, and nothing is left behind. */
const expectUntouched = async (there: Twin, { work }: Pick<OpenWork, 'work'>) => {
  expect(createdOn(there)).toEqual([])
  expect(await work.runs()).toEqual([])
  expect(work.isDeploying()).toBe(false)
}

test('another destination than the plan’s is not deployed to', async () => {
  const opened = await planned()
  const input = { ...opened.input, confirmed: opened.here.cloudId }
  await expect(opened.call('run.start', input)).rejects.toThrow('plan.wrong-site')
  await expectUntouched(opened.there, opened)
})

test('the same site is not planned against itself', async () => {
  const { twins } = await boatSites()
  const { plan } = await openWork({ twins })
  await expect(plan('site-here', 'site-here')).rejects.toThrow('site.same-site')
})

test('an account that did not see the destination before deploys nothing', async () => {
  const opened = await planned()
  opened.fates['site-there'] = somebodyElse(opened.there)
  await expect(opened.call('run.start', opened.input)).rejects.toThrow('auth.other-account')
  await expectUntouched(opened.there, opened)
})

test('an account without administrator permission deploys nothing', async () => {
  const { there, twins } = await boatSites()
  const opened = await openWork({ twins, fates: { 'site-there': somebodyElse(there) } })
  const planId = await opened.plan('site-here', 'site-there')
  const input = { planId, unticked: [], confirmed: there.cloudId }
  await expect(opened.call('run.start', input)).rejects.toThrow('auth.permission-missing')
  await expectUntouched(there, opened)
})

test('a site that was forgotten meanwhile is not deployed to', async () => {
  const opened = await planned()
  opened.fates['site-there'] = 'forgotten'
  await expect(opened.call('run.start', opened.input)).rejects.toThrow('auth.token-missing')
  await expectUntouched(opened.there, opened)
})

test('a token that was revoked meanwhile deploys nothing', async () => {
  const opened = await planned()
  const token = opened.there.site.state.tokens[opened.there.credentials.token]
  if (token) token.revoked = true
  await expect(opened.call('run.start', opened.input)).rejects.toThrow('auth.token-rejected')
  await expectUntouched(opened.there, opened)
})

test('nothing is deployed where no step is ticked', async () => {
  const opened = await planned()
  const { rows } = await opened.call('plan.get', { planId: opened.planId })
  const unticked = rows.map(({ id }) => id)
  const input = { ...opened.input, unticked }
  await expect(opened.call('run.start', input)).rejects.toThrow('plan.nothing-selected')
  await expectUntouched(opened.there, opened)
})

test('one destination has one run at a time', async () => {
  const second = Promise.withResolvers<unknown>()
  const started = Promise.withResolvers<Awaited<ReturnType<typeof planned>>>()
  const opened = await planned(async () => {
    const { call, input } = await started.promise
    second.resolve(await call('run.start', input).catch((error: unknown) => error))
  })
  const [one, other] = await Promise.allSettled([
    opened.call('run.start', opened.input),
    opened.call('run.start', opened.input),
  ])
  const states = [one.status, other.status]
  expect(states.toSorted()).toEqual(['fulfilled', 'rejected'])
  started.resolve(opened)
  expect(String(await second.promise)).toContain('run.in-progress')
  const { runId = '' } =
    [one, other].flatMap((run) => (run.status === 'fulfilled' ? [run.value] : []))[0] ?? {}
  await expect(opened.call('run.continue', { runId })).rejects.toThrow('run.in-progress')
  await expect(opened.work.remove()).rejects.toThrow('run.in-progress')
  await opened.runEnded(runId)
  expect(await opened.work.runs()).toHaveLength(1)
})

test('ids lead nowhere else', async () => {
  const { twins } = await boatSites()
  const { work } = await openWork({ twins })
  const { handlers } = work
  for (const id of ['../../etc', '..', '', 'a/b', 'C:\\x', '.hidden', 'x'.repeat(200)]) {
    for (const ask of [
      () => handlers['contents.get']({ snapshotId: id }),
      () => handlers['plan.get']({ planId: id }),
      () => handlers['run.get']({ runId: id }),
      () => handlers['run.plan']({ runId: id }),
      () => handlers['run.continue']({ runId: id }),
      () => work.folderOf(id),
    ]) {
      await expect(ask(), id).rejects.toThrow('input.invalid')
    }
  }
})

test('ids that nobody gave out are files that are not there', async () => {
  const { twins } = await boatSites()
  const { call } = await openWork({ twins })
  for (const ask of [
    () => call('contents.get', { snapshotId: 'none' }),
    () => call('plan.get', { planId: 'none' }),
    () => call('run.get', { runId: 'none' }),
    () => call('run.continue', { runId: 'none' }),
  ]) {
    await expect(ask()).rejects.toThrow('file.not-found')
  }
})
