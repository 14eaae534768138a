import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decision } from '#contract/model/decision'
import { isWriting, type Plan } from '#contract/model/plan'
import { type Reference, reference } from '#contract/model/reference'
import type { Snapshot } from '#contract/model/snapshot'
import { sitePairs } from './generated-sites.ts'
import { carryOut } from './in-memory-deployment.ts'
import { object, plan, site, stepOf, user } from './sample-site.ts'

const grant = (permission: string, holder = 'admin') => ({
  permission,
  holder: reference('user', holder),
})
const people = ['admin', 'lea', 'max'].map(user)

const sample = (
  name: string,
  text: string,
  grants: readonly ReturnType<typeof grant>[],
  id = '5',
) =>
  site(name, [
    ...people,
    object('permissionScheme', id, 'Scheme', { text, grants }),
    object('project', `p${id}`, 'P', {
      name: 'Project',
      lead: reference('user', 'admin'),
      permissionScheme: reference('permissionScheme', id),
    }),
  ])

const base = sample('here', 'old', [grant('BROWSE'), grant('EDIT')])
const planned = (here: Snapshot, there: Snapshot, decisions: readonly Decision[] = []) =>
  plan(here, there, { base, decisions })
const step = (made: Plan) => stepOf(made, 'permissionScheme:5')

describe('a plan that knows when both sites were equal', () => {
  it('keeps what only the destination changed, and tells of it', () => {
    const there = sample('there', 'theirs', [grant('BROWSE'), grant('ADMIN')], '7')
    const made = planned(base, there)
    expect(step(made)).toMatchObject({ action: 'no-change' })
    expect(step(made).divergences).toMatchObject([
      { path: 'text', side: 'there', base: 'old', here: 'old', there: 'theirs', taken: 'there' },
      { side: 'there', here: grant('EDIT'), taken: 'there' },
    ])
    expect(made.notices.filter(({ code }) => code === 'kept-there')).toMatchObject([
      { path: 'text', details: ['Scheme', 'text', '1'] },
      { path: 'grants', details: ['Scheme', 'grants', '1'] },
    ])
    expect(made.base).toEqual({ site: base.site, takenAt: base.takenAt })
  })

  it('carries what only the source changed', () => {
    const here = sample('here', 'mine', [grant('BROWSE'), grant('EDIT'), grant('ADMIN')])
    const made = planned(here, sample('there', 'old', [grant('BROWSE'), grant('EDIT')], '7'))
    expect(step(made)).toMatchObject({ action: 'update', after: { text: 'mine' } })
    expect(step(made).divergences.map(({ side, taken }) => [side, taken])).toEqual([
      ['here', 'here'],
      ['here', 'here'],
    ])
  })

  it('asks where both changed the same, and does as it is told', () => {
    const here = sample('here', 'mine', [grant('BROWSE'), grant('EDIT')])
    const there = sample('there', 'theirs', [grant('BROWSE'), grant('EDIT')], '7')
    const asked = planned(here, there)
    expect(asked.problems).toMatchObject([
      { code: 'conflict', stepId: 'permissionScheme:5', blocks: 'step', details: ['text'] },
    ])
    expect(step(asked)).toMatchObject({ action: 'problem', after: { text: 'theirs' } })
    const merge = (take: 'here' | 'there'): Decision => ({
      kind: 'permissionScheme',
      name: 'Scheme',
      choose: 'merge',
      members: [{ path: 'text', take }],
    })
    const mine = planned(here, there, [merge('here')])
    expect(mine.problems).toEqual([])
    expect(step(mine)).toMatchObject({ action: 'update', after: { text: 'mine' } })
    const theirs = planned(here, there, [merge('there')])
    expect(theirs.problems).toEqual([])
    expect(step(theirs)).toMatchObject({ action: 'no-change' })
  })

  it('lets the user decide against what one site alone changed', () => {
    const there = sample('there', 'theirs', [grant('BROWSE'), grant('EDIT')], '7')
    const decision = { kind: 'permissionScheme', name: 'Scheme', choose: 'merge' } as const
    const members = [{ path: 'text', take: 'here' as const }]
    expect(step(planned(base, there, [{ ...decision, members }]))).toMatchObject({
      action: 'update',
      after: { text: 'old' },
    })
  })

  it('takes what is ticked out, whoever put it in', () => {
    const there = sample('there', 'old', [grant('BROWSE'), grant('EDIT'), grant('ADMIN')], '7')
    const made = planned(base, there, [
      {
        kind: 'permissionScheme',
        name: 'Scheme',
        choose: 'remove',
        elements: [{ path: 'grants', element: grant('ADMIN') }],
      },
    ])
    expect(step(made).after.grants).toEqual([grant('BROWSE'), grant('EDIT')])
  })

  it('knows as much by a snapshot of the destination as by one of the source', () => {
    const then = sample('there', 'old', [grant('BROWSE'), grant('EDIT')], '7')
    const there = sample('there', 'theirs', [grant('BROWSE'), grant('EDIT')], '7')
    const here = sample('here', 'old', [grant('BROWSE'), grant('EDIT'), grant('ADMIN')])
    const made = plan(here, there, { base: then })
    expect(step(made).after).toMatchObject({ text: 'theirs' })
    expect(step(made).divergences.map(({ side }) => side)).toEqual(['there', 'here'])
  })

  it('asks about a name that both sites changed, knowing no more than the pair', () => {
    const here = site('here', [object('status', '1', 'Mine'), project('1')])
    const there = site('there', [object('status', '9', 'Theirs')])
    const pair = { kind: 'status', sourceId: '1', destinationId: '9' }
    const remembered = [{ ...pair, names: { source: 'Old', destination: 'Old' } }]
    const made = plan(here, there, { remembered })
    expect(made.problems.filter(({ code }) => code === 'conflict')).toMatchObject([
      { stepId: 'status:1', details: ['name'] },
    ])
  })
})

const project = (status: string) =>
  object('project', 'p', 'P', { name: 'Project', status: reference('status', status) })

const yes = (made: Plan): readonly Decision[] =>
  made.problems.flatMap((found): readonly Decision[] => {
    const about = made.steps.find(({ id }) => id === found.stepId)
    if (!about) return []
    const { kind, name, sourceId } = about
    if (found.code === 'shared-object') {
      return [{ kind, name, sourceId, choose: 'update', projects: about.sharedWith }]
    }
    const members = about.divergences
      .filter(({ side }) => side === 'both')
      .map(({ path }, at) => ({
        path,
        take: at % 2 === 0 ? ('here' as const) : ('there' as const),
      }))
    return found.code === 'conflict' ? [{ kind, name, sourceId, choose: 'merge', members }] : []
  })

/** Somebody’s work on a site: a member of each object is another one, or a list lacks an element. */
const edited = (snapshot: Snapshot, seed: number): Snapshot => ({
  ...snapshot,
  objects: snapshot.objects.map((found, at) => {
    if ((at + seed) % 3 !== 0 || found.kind === 'user') return found
    const grants = found.data.grants as readonly { readonly holder: Reference }[] | undefined
    const shorter = grants ? { grants: grants.slice(seed % 2) } : {}
    return { ...found, data: { ...found.data, ...shorter, note: `note ${seed}` } }
  }),
})

describe('three-way planning, over generated pairs of sites', () => {
  it('converges: after deploying what was merged it finds nothing more to do', () => {
    let merged = 0
    fc.assert(
      fc.property(sitePairs, fc.nat(20), fc.nat(20), ([source, destination], one, other) => {
        const first = plan(source, destination, { decisions: yes(plan(source, destination)) })
        const equal = carryOut(first, destination)
        const [here, there] = [edited(source, one), edited(equal.snapshot, other)]
        const input = { base: source, known: equal.pairs }
        const asked = yes(plan(here, there, input))
        const decisions = [...asked, ...yes(plan(here, there, { ...input, decisions: asked }))]
        const made = plan(here, there, { ...input, decisions })
        merged += made.steps.filter(({ divergences }) => divergences.length > 0).length
        const after = carryOut(made, there, 'later')
        const pairs = [...equal.pairs, ...after.pairs]
        const again = plan(here, after.snapshot, { ...input, decisions, known: pairs })
        const open = again.steps.filter((one) => isWriting(one) && one.blockedBy.length === 0)
        expect(open).toEqual([])
      }),
      { numRuns: 60 },
    )
    expect(merged).toBeGreaterThan(30)
  })
})
