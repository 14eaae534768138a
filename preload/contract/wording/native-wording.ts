/** Words of the menus and dialogs that the operating system draws. */
export const menuWording = {
  openFile: 'Open Snapshot or Plan…',
  settings: 'Settings…',
  diagnostics: 'Diagnostics…',
  shortcuts: 'Keyboard Shortcuts',
  help: 'Help',
  tokens: 'Create an API Token…',
  status: 'Atlassian Status…',
  folder: 'Show Data Folder',
} as const

/** Asked before a window closes while a deployment is under way. */
export const closeWording = {
  message: (destination: string): string =>
    `A deployment${destination === '' ? '' : ` to ${destination}`} is under way.`,
  detail:
    'If you quit now, it stops after the present step. What was done stays in Jira, and everything is in the journal: next time Slipway offers to go on.',
  stay: 'Keep Deploying',
  leave: 'Stop and Quit',
} as const

/** Told when a deployment ends while the window is not looked at. */
export const notificationWording = {
  done: 'Deployment finished',
  stopped: 'Deployment stopped',
  paused: 'Deployment paused',
  waiting: 'Deployment finished; some changes wait for you',
  problems: 'Deployment finished with problems',
  body: (destination: string, done: number, planned: number): string =>
    `${destination}: ${done} of ${planned} changes made.`,
} as const

/** Told when something broke that should not have. */
export const breakdownWording = {
  title: 'Slipway has to close',
  body: (logs: string): string =>
    `Something went wrong inside Slipway. This is our fault, not yours. A deployment that was under way is in the journal and can be gone on with after a new start. What happened is recorded in ${logs}`,
  pageGone: 'The window of Slipway stopped working.',
  pageGoneDetail: 'A deployment under way goes on. Open the window anew to see it.',
  reload: 'Open Anew',
  quit: 'Quit',
} as const

/** Asked by the dialog that picks a certificate. */
export const certificateWording = {
  title: 'Choose a certificate authority',
  filter: 'Certificates (PEM)',
} as const

/** Asked by the dialog that saves a report. */
export const reportWording = {
  title: 'Save the deployment report',
  filter: 'Web page',
} as const

/** Asked by the dialogs that save and open a table. */
export const tableWording = {
  save: 'Save the table of people',
  open: 'Open a table of people',
  filter: 'Table (CSV)',
} as const

/** Asked by the dialogs that open and save files which are passed on. */
export const fileDialogWording = {
  open: 'Open a snapshot or a plan',
  save: {
    snapshot: 'Save the snapshot',
    plan: 'Save the plan',
    'public-key': 'Save your public key',
  },
  folder: {
    open: 'Open a folder with a snapshot as text',
    save: 'Choose a folder for the snapshot as text',
  },
  filters: {
    any: 'Snapshots and plans',
    snapshot: 'Snapshot',
    plan: 'Plan',
    'public-key': 'Text',
  },
} as const

/** Asked by the dialogs that save and open decisions and identity ledgers. */
export const documentWording = {
  save: 'Save the file',
  open: 'Open a file',
  filter: 'Slipway file (JSON)',
} as const

/** Stands among the details of a failure that is a bug. */
export const bugDetail = (number: string): string => `Number in the log: ${number}`
