import type { OnlyThereView } from '#contract/model/plan-view'
import type { StepDetail } from '#contract/model/step-detail'

/** Elements that only the destination has: one that goes, one that is disabled, one that stays. */
export const sampleExtras: StepDetail['extras'] = [
  {
    path: 'options',
    element: { value: 'Legacy' },
    text: 'Legacy',
    list: 'Options',
    ways: ['disable', 'remove'],
    ticked: 'disable',
    issues: 'cf[10042] in (1)',
  },
  {
    path: 'options',
    element: { value: 'Obsolete' },
    text: 'Obsolete',
    list: 'Options',
    ways: ['disable', 'remove'],
    ticked: null,
    issues: 'cf[10042] in (2)',
  },
  {
    path: 'tabs.~1.fields',
    element: { $ref: 'field', id: 'customfield_1' },
    text: 'Old number',
    list: 'Fields',
    ways: ['remove'],
    ticked: null,
    issues: null,
  },
]

/** Texts that name objects, one of them unclear. */
export const sampleTexts: StepDetail['texts'] = [
  {
    path: 'jql',
    label: 'JQL',
    source: 'project = PAY AND cf[10042] = High ORDER BY Rank',
    destination: 'project = PAY AND cf[10311] = High ORDER BY Rank',
    references: [
      { here: 'PAY', there: 'PAY' },
      { here: 'cf[10042]', there: 'cf[10311]' },
    ],
    unclear: ['“sprint-77” in the second clause'],
  },
  {
    path: 'subQuery',
    label: 'Sub-query',
    source: 'fixVersion IS EMPTY',
    destination: 'fixVersion IS EMPTY',
    references: [],
    unclear: [],
  },
]

const object = (name: string, change: Partial<OnlyThereView> = {}): OnlyThereView => ({
  kind: 'screen',
  kindTitle: 'screen',
  id: name,
  name,
  ownerName: '',
  usedBy: [],
  deletable: 'yes',
  ticked: false,
  ...change,
})

/** Objects that only the destination has. */
export const sampleOnlyThere: readonly OnlyThereView[] = [
  object('Legacy screen', { ticked: true }),
  object('Old resolve screen'),
  object('Treasury screen', { deletable: 'used', usedBy: ['Treasury screens'] }),
  object('Sprint', { kind: 'field', kindTitle: 'field', deletable: 'fixed' }),
]
