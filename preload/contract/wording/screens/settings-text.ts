import type { Settings } from '../../model/settings.ts'

/** Names of the themes. */
const themes: Readonly<Record<Settings['theme'], string>> = {
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
}

/** The ways to get to the internet, and what each means. */
const proxies: Readonly<
  Record<Settings['proxy']['mode'], { readonly label: string; readonly help: string }>
> = {
  system: { label: 'As the system', help: 'Uses the proxy that is set in your operating system.' },
  none: { label: 'No proxy', help: 'Connects directly.' },
  manual: { label: 'This proxy', help: 'Every connection to Jira goes through it.' },
  script: {
    label: 'A configuration script',
    help: 'A PAC file decides for each address whether and which proxy is used.',
  },
}

/** Words of the settings. */
export const settingsText = {
  title: 'Settings',
  appearance: 'Appearance',
  theme: 'Theme',
  themes,

  network: 'Network',
  proxy: 'Proxy',
  proxies,
  manualAddress: 'Address of the proxy',
  manualHelp: 'For example http://proxy.acme.example:3128',
  scriptAddress: 'Address of the script',
  scriptHelp: 'For example https://acme.example/proxy.pac',
  saveAddress: 'Use this address',
  certificate: 'Extra certificate authority',
  certificateHelp:
    'Needed only if your company inspects its network traffic and its certificate is not installed in your operating system. A file in PEM form.',
  noCertificate: 'None',
  chooseCertificate: 'Choose a file…',
  removeCertificate: 'Remove',

  deployments: 'Deployments',
  concurrency: 'Steps at once',
  concurrencyHelp:
    'How many steps that do not depend on each other are under way at the same time. Slipway slows down by itself when Jira asks for it.',
  fewer: 'Fewer steps',
  more: 'More steps',

  data: 'Data',
  folder:
    'Everything that Slipway keeps lies in this folder: settings, encrypted tokens, and for each deployment its snapshots, plan, journal and report.',
  showFolder: 'Show the folder',
  remove: 'Remove everything…',
  removeHelp:
    'Sites, tokens, signing keys, settings, plans, deployments with their copies, and the demo sites.',
  removeTitle: 'Remove everything that Slipway keeps?',
  removeText:
    'Sites and tokens, signing keys, settings, plans, the demo sites, and the History with all journals, reports and copies of what deployments touched are deleted from this computer. This cannot be undone.',
  removeJira:
    'Nothing changes in Jira. Tokens stay valid until you revoke them at Atlassian; that is a good thing to do now.',
  removeStays:
    'The data folder stays, with what the built-in browser makes for itself at every start. Delete it after you have quit if you want no trace.',
  removeLink: 'Manage or revoke tokens',
  removeKeep: 'Keep everything',
  removeAction: 'Remove everything',
  removed: 'Everything was removed.',

  diagnostics: 'Diagnostics',
  diagnosticsHelp:
    'Versions, settings and what happened lately, for a bug report. No token is ever in it; look through it before you send it, as the log may name your sites.',
  diagnosticsText: 'Text of the diagnostics',
  showDiagnostics: 'Show diagnostics',
  copyDiagnostics: 'Copy diagnostics',
  diagnosticsCopied: 'Diagnostics copied.',
  version: (version: string): string => `Slipway ${version}`,
} as const
