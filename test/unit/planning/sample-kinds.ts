import { yes } from '#domain/abilities'
import type { KindModel, KindModels } from '#domain/kind-model'
import { sampleAbilities } from '../sample-abilities.ts'

const model = (
  kind: string,
  rest: Partial<Omit<KindModel, 'kind'>> = {},
): readonly [string, KindModel] => [
  kind,
  {
    kind,
    title: { one: kind, many: `${kind}s` },
    role: 'carried',
    abilities: { ...sampleAbilities, delete: yes },
    collections: [],
    unchangeable: [],
    deferrable: [],
    ...rest,
  },
]

/** A handful of kinds with every feature that planning knows, and none of Jira's details. */
export const sampleKinds: KindModels = new Map([
  model('user', { role: 'matched', usable: (found) => found.data.active !== false }),
  model('group', { role: 'matched', madeOnDemand: true }),
  model('status'),
  model('issueType'),
  model('field', {
    unchangeable: ['type'],
    incompatible: (here, there) => (here.data.type === there.data.type ? [] : ['type']),
  }),
  model('fieldContext', {
    partOf: 'field',
    collections: [
      {
        path: 'projects',
        identity: 'element',
        order: 'unordered',
        unresolved: 'quietly',
        whenEmptied: 'leave-object-out',
      },
      { path: 'options', identity: ['value'], order: 'ordered', disabledBy: 'disabled' },
    ],
    check: (wanted) =>
      Array.isArray(wanted.options) && wanted.options.length > 5
        ? [{ code: 'limit-exceeded', path: 'options', details: ['5'] }]
        : [],
  }),
  model('screen', {
    collections: [
      { path: 'tabs', identity: ['name'], order: 'ordered' },
      { path: 'tabs.*.fields', identity: 'element', order: 'ordered', once: true },
    ],
  }),
  model('workflow', {
    collections: [
      { path: 'statuses', identity: ['status'], order: 'unordered' },
      { path: 'transitions', identity: ['name'], order: 'ordered' },
    ],
    deferrable: ['transitions.*.rules'],
  }),
  model('workflowScheme', {
    collections: [{ path: 'mappings', identity: ['issueType'], order: 'unordered' }],
  }),
  model('issueTypeScheme', {
    collections: [
      { path: 'issueTypes', identity: 'element', order: 'ordered', joinsDefault: true },
    ],
  }),
  model('permissionScheme', {
    collections: [
      { path: 'grants', identity: 'element', order: 'unordered', unresolved: 'problem' },
    ],
  }),
  model('version', { partOf: 'project' }),
  model('project', {
    replaceablePeople: ['lead'],
    refuse: (project) => (project.facts.style === 'next-gen' ? 'team-managed' : undefined),
    differs: (here, there) => (here.data.name === there.data.name ? [] : ['name']),
  }),
])
