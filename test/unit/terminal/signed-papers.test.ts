import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeKeyPair } from '#store/keys/ed25519'
import { writePublicLine } from '#store/keys/public-line'
import type { Call } from '#terminal/command'
import type { EngineSession } from '#terminal/engine-session'
import { signedPapers } from '#terminal/signed-papers'
import { testFolder } from '../store/samples.ts'

const [ann, bo] = ['Ann', 'Bo'].map((name) => ({ name, ...makeKeyPair() })) as [
  ReturnType<typeof makeKeyPair> & { name: string },
  ReturnType<typeof makeKeyPair> & { name: string },
]
const at = '2026-11-26T10:00:00.000Z'
const signatures = [
  { ...ann, role: 'made', at, signature: '' },
  { ...bo, role: 'reviewed', at, signature: '' },
]

const papersFor = async (people: readonly (typeof ann)[]) => {
  const path = join(await testFolder(), 'people')
  await writeFile(path, people.map((person) => `${writePublicLine(person)}\n`).join('\n'))
  const call = {
    flag: (option: string) => option === 'two-signatures',
    text: (option: string) => (option === 'people' ? path : undefined),
    environment: {},
  } as unknown as Call
  const engine = { ask: async () => ({ unticked: ['a'], file: { signatures } }) }
  return signedPapers(call, engine as unknown as EngineSession, 'Production')
}

it('two signatures are by two people whose keys are known', async () => {
  const { unticked, signatures: seen } = await papersFor([ann, bo])
  expect(unticked).toEqual(['a'])
  expect(seen.map(({ name, standing }) => [name, standing])).toEqual([
    ['Ann', 'known'],
    ['Bo', 'known'],
  ])
  await expect(papersFor([ann])).rejects.toThrow('plan.signatures-missing')
  await expect(papersFor([bo])).rejects.toThrow('plan.signatures-missing')
})
