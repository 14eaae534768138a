import type { Failure } from '../model/failure.ts'
import { changed, type Wording } from './wording.ts'

/** Words for plans, deployments, files and what was typed. */
export const localWording = {
  'plan.stale': ({ subject }: Failure): Wording => ({
    what: `The destination has changed since the plan was made: ${subject}.`,
    changed: changed.notByThis,
    next: 'Analyze the changes again, which reads the destination anew, and look through the new plan.',
  }),
  'plan.wrong-site': ({ subject }: Failure): Wording => ({
    what: `This belongs to another site than ${subject}.`,
    changed: changed.nothing,
    next: 'Connect to the site that the plan was made for, or make a plan for this one.',
  }),
  'plan.nothing-selected': (): Wording => ({
    what: 'Nothing was chosen, so there is nothing to carry over.',
    changed: changed.nothing,
    next: 'Choose one project or more.',
  }),
  'plan.project-unknown': ({ subject }: Failure): Wording => ({
    what: `The source snapshot has no project with the key ${subject}.`,
    changed: changed.nothing,
    next: 'Check the key. If the project is new, or your account could not see it, take a new snapshot.',
  }),
  'plan.project-not-carriable': ({ subject }: Failure): Wording => ({
    what: `The project ${subject} cannot be carried over.`,
    changed: changed.nothing,
    next: 'Leave it out of the selection. Slipway carries company-managed projects; the details say what stands in the way.',
  }),
  'run.journal-missing': ({ subject }: Failure): Wording => ({
    what: `There is no journal of this deployment: ${subject}.`,
    changed: changed.nothing,
    next: 'Put back its own journal, if there is a copy. Otherwise analyze the changes again: Slipway finds what is in Jira already and does nothing twice.',
  }),
  'run.verification-failed': ({ subject }: Failure): Wording => ({
    what: `Jira accepted the change, but ${subject} is still not as planned.`,
    changed: 'The object was changed, though not in every way the plan says.',
    next: 'See the details for what differs. Try again, or mend it in Jira by hand.',
  }),
  'file.not-found': ({ subject }: Failure): Wording => ({
    what: `There is no file ${subject}.`,
    changed: changed.nothing,
    next: 'Check its name and folder.',
  }),
  'file.unreadable': ({ subject }: Failure): Wording => ({
    what: `${subject} cannot be used.`,
    changed: changed.nothing,
    next: 'Check that you may read and write it, and that no other Slipway is using it.',
  }),
  'file.corrupt': ({ subject }: Failure): Wording => ({
    what: `${subject} is damaged, or was changed by something other than Slipway.`,
    changed: changed.nothing,
    next: 'Put back a copy of it, if there is one. Otherwise read the sites and analyze the changes again: Slipway finds what is in Jira already and does nothing twice.',
  }),
  'file.newer-schema': ({ subject }: Failure): Wording => ({
    what: `${subject} was written by a newer version of Slipway.`,
    changed: changed.nothing,
    next: 'Update Slipway.',
  }),
  'file.disk-full': ({ subject }: Failure): Wording => ({
    what: `There is no room left on the disk for ${subject}.`,
    changed: 'No change was sent to Jira after that; what was already done is in the journal.',
    next: 'Make room and try again. A deployment goes on where it stopped.',
  }),
  'file.set-aside': ({ subject, details }: Failure): Wording => ({
    what: `${subject} was damaged, so Slipway has begun a new one.`,
    changed: changed.nothing,
    next: `What was in it has to be entered again. The damaged file was kept${details[0] === undefined ? '' : ` as ${details[0]}`}.`,
  }),
  'input.invalid': ({ subject }: Failure): Wording => ({
    what: `This cannot be used: ${subject}`,
    changed: changed.nothing,
    next: 'Correct it and try again.',
  }),
  internal: (): Wording => ({
    what: 'Something went wrong inside Slipway. This is our fault, not yours.',
    changed:
      'The change that was under way may or may not have been made; the journal knows everything before it.',
    next: 'Please report it with the details below. Trying again is safe.',
  }),
} as const
