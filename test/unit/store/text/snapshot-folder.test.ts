import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import {
  isSnapshotFolder,
  loadSnapshotFolder,
  saveSnapshotFolder,
} from '#store/text/snapshot-folder'
import { object, site } from '../../planning/sample-site.ts'
import { testFolder } from '../samples.ts'

const snapshot = site('here', [object('status', '1', 'Done'), object('status', '2', 'To Do')])

it('a folder holds a snapshot, and takes the next one in its place', async () => {
  const folder = join(await testFolder(), 'site')
  await saveSnapshotFolder(folder, snapshot)
  expect(await loadSnapshotFolder(folder)).toEqual(snapshot)
  await mkdir(join(folder, '.git'))
  await writeFile(join(folder, 'README.md'), 'ours')
  const later = { ...snapshot, objects: [object('status', '1', 'Finished')] }
  await saveSnapshotFolder(folder, later)
  expect(await loadSnapshotFolder(folder)).toEqual(later)
  expect(await readdir(join(folder, 'status'))).toEqual(['Finished.yaml'])
  expect((await readdir(folder)).toSorted()).toEqual([
    '.git',
    'README.md',
    'facts.yaml',
    'ids.yaml',
    'site.yaml',
    'status',
  ])
})

it('a folder of other things is left alone', async () => {
  const folder = await testFolder()
  await writeFile(join(folder, 'letter.txt'), 'dear')
  await expect(saveSnapshotFolder(folder, snapshot)).rejects.toThrow('input.invalid')
  expect(await readdir(folder)).toEqual(['letter.txt'])
  expect(await isSnapshotFolder(folder)).toBe(false)
})

it('what people edited is taken over, and what is wrong in it is named', async () => {
  const folder = join(await testFolder(), 'site')
  await saveSnapshotFolder(folder, snapshot)
  const file = join(folder, 'status', 'Done.yaml')
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replaceAll('Done', 'Closed'))
  const [edited] = (await loadSnapshotFolder(folder)).objects
  expect(edited).toMatchObject({ id: '1', name: 'Closed', data: { name: 'Closed' } })
  await writeFile(file, 'name: [')
  await expect(loadSnapshotFolder(folder)).rejects.toThrow('status/Done.yaml; line')
  await writeFile(file, 'name: Done')
  await expect(loadSnapshotFolder(folder)).rejects.toThrow('status/Done.yaml; key')
  expect(await readFile(join(folder, 'ids.yaml'), 'utf8')).toBe(
    'ids:\n  - [ status/Done, "1" ]\n  - [ status/To Do, "2" ]\n',
  )
  await writeFile(join(folder, 'ids.yaml'), 'ids:\n  - - ../../secret/x\n    - "1"\n')
  await expect(loadSnapshotFolder(folder)).rejects.toThrow('no file of an object')
})

it('what calls itself a kind and is none leads nowhere', async () => {
  const folder = await testFolder()
  const hostile = site('here', [object('../elsewhere', '1', 'x')])
  const saved = saveSnapshotFolder(join(folder, 'site'), hostile)
  await expect(saved).rejects.toThrow('input.invalid')
  expect(await readdir(folder)).toEqual(['site'])
})

it('names that are as long as Jira lets them be have files, in any script', async () => {
  const folder = await testFolder()
  const long = site('here', [
    object('status', '1', '船'.repeat(255)),
    object('status', '2', '🚢'.repeat(120)),
    object('status', '3', '🚢'.repeat(121)),
  ])
  await saveSnapshotFolder(folder, long)
  expect(await loadSnapshotFolder(folder)).toEqual(long)
})

it('takes a snapshot again after saving broke off', async () => {
  const folder = await testFolder()
  await saveSnapshotFolder(folder, snapshot)
  await rm(join(folder, 'ids.yaml'))
  await expect(loadSnapshotFolder(folder)).rejects.toThrow('file.not-found')
  await saveSnapshotFolder(folder, snapshot)
  expect(await loadSnapshotFolder(folder)).toEqual(snapshot)
})
