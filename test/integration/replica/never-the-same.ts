/**
 * What of a snapshot a replica cannot have, because snapshots tell no more than how much of it there
 * is. All of it is facts, which are neither compared nor carried, and what is not carried anyway.
 * Members that Jira did not show (`$unseen`) are not there either.
 */
export const neverTheSame = {
  facts: [
    /** Who gets a role in new projects: a number only. */
    { kind: 'projectRole', fact: 'defaultActors' },
    /** Screens of team-managed projects are counted, but stand in no snapshot. */
    { kind: 'field', fact: 'screensCount' },
  ],
  /** Boards that others keep to themselves: whose they are, nobody is told. */
  notCarried: ['board that is not shared with you'],
} as const
