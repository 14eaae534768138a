import type { Contents } from '#contract/model/contents'
import { sampleSource } from './sample-plan.ts'

/** A small source: two projects that can be carried, one that cannot, single objects. */
export const sampleContents = (change: Partial<Contents> = {}): Contents => ({
  snapshotId: 'snapshot-1',
  site: sampleSource,
  takenAt: '2026-11-26T14:00:00.000Z',
  requests: 42,
  projects: [
    { key: 'MOB', name: 'Mobile', refused: null },
    { key: 'API', name: 'Backend', refused: null },
    { key: 'TEAM', name: 'Team space', refused: 'It is a team-managed project.' },
  ],
  kinds: [
    { kind: 'project', title: 'projects', count: 3, selectable: true },
    { kind: 'workflow', title: 'workflows', count: 2, selectable: true },
    { kind: 'user', title: 'users', count: 9, selectable: false },
  ],
  objects: [
    { kind: 'workflow', id: '2', name: 'Task workflow', ownerName: '' },
    { kind: 'workflow', id: '1', name: 'bug workflow', ownerName: '' },
    { kind: 'user', id: '7', name: 'Ada Admin', ownerName: '' },
  ],
  gaps: [],
  ...change,
})
