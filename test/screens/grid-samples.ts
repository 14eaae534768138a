import type { ProblemView } from '#contract/model/plan-view'
import { wizardPlan } from './wizard-samples.ts'

const [base] = wizardPlan.problems
if (base === undefined) throw new Error('The sample plan has no problem.')

const targets = ['To Do', 'In Progress', 'Done']

/** A change of a workflow scheme whose live issues need a mapping. */
export const gridProblem: ProblemView = {
  ...base,
  id: 'grid-1',
  code: 'status-mapping-needed',
  stepId: 'project:Web Shop',
  stepName: 'Web Shop',
  kindTitle: 'project',
  subject: { kind: 'project', name: 'Web Shop', sourceId: '10004' },
  reason: 'Existing issues need a mapping of their statuses',
  remedy: 'Say for each status that goes away which status its issues get.',
  choices: [],
  grid: {
    of: 'statuses',
    rows: [
      { issueType: 'Bug', from: 'On Hold', targets, proposed: 'To Do', issues: 'status = 1' },
      { issueType: 'Bug', from: 'Triage', targets, proposed: null, issues: 'status = 2' },
      { issueType: 'Story', from: 'On Hold', targets, proposed: 'To Do', issues: 'status = 3' },
    ],
  },
}

/** A workflow that several projects with issues use loses a status. */
const projectsProblem: ProblemView = {
  ...gridProblem,
  id: 'projects-1',
  stepId: 'workflow:Payment approval',
  stepName: 'Payment approval',
  kindTitle: 'workflow',
  subject: { kind: 'workflow', name: 'Payment approval', sourceId: '7' },
  grid: {
    of: 'statuses',
    rows: ['Web Shop', 'Intranet'].map((project) => ({
      project,
      issueType: '',
      from: 'On Hold',
      targets,
      proposed: 'To Do',
      issues: `project = "${project}"`,
    })),
  },
}

/** The sample plan with it. */
export const projectsPlan = { ...wizardPlan, decisions: [], problems: [projectsProblem] }

/** A change of an issue type scheme that takes a type away which issues may have. */
export const typesProblem: ProblemView = {
  ...gridProblem,
  id: 'types-1',
  code: 'issues-in-the-way',
  reason: 'Issues may have a type that this change takes away: Detour in Web Shop',
  remedy: 'Count them.',
  choices: [
    {
      id: 'accept',
      label: 'Go on all the same',
      consequence: 'It is written as the plan shows it.',
      decision: { ...gridProblem.subject, choose: 'accept', code: 'issues-in-the-way' },
    },
  ],
  grid: {
    of: 'projects',
    rows: [
      { issueType: 'Detour', from: 'Web Shop', targets: [], proposed: null, issues: 'type = 1' },
    ],
  },
}

/** The sample plan with it. */
export const typesPlan = { ...wizardPlan, decisions: [], problems: [typesProblem] }

/** A shared object that may be copied. */
export const copyProblem: ProblemView = {
  ...base,
  id: 'copy-1',
  code: 'shared-object',
  stepId: 'workflow:Payment approval',
  stepName: 'Payment approval',
  kindTitle: 'workflow',
  reason: 'Other projects on the destination use this too',
  remedy: 'Decide whether to change it for all of them.',
  choices: [
    {
      id: 'copy',
      label: 'Make a copy',
      consequence: 'The destination’s own stays as it is.',
      decision: {
        choose: 'copy',
        kind: 'workflow',
        name: 'Payment approval',
        sourceId: '7',
        newName: 'Payment approval (copy)',
      },
    },
  ],
}

/** The sample plan with both of them. */
export const gridPlan = { ...wizardPlan, decisions: [], problems: [gridProblem, copyProblem] }
