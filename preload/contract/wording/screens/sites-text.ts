import type { SiteCard } from '../../model/site-card.ts'
import { productNames } from '../sign-in-wording.ts'

/** Words of the first step: from which site to which. */
export const sitesText = {
  title: 'Choose source and destination',
  lead: 'Slipway reads both sites and changes the destination only, and that not before you have reviewed and confirmed.',
  source: 'Source',
  sourceHelp: 'The site to read from',
  destination: 'Destination',
  destinationHelp: 'The site to deploy to',
  choose: 'Choose a site',
  swap: 'Swap source and destination',
  swapped: 'Source and destination were swapped.',
  readable: 'Can be read',
  deployable: 'Can be deployed to',
  product: ({ product, version }: Pick<SiteCard, 'product' | 'version'>): string =>
    [productNames[product], ...(version === null ? [] : [version])].join(' '),
  restrictions: 'What this sign-in does not reach',
  dataCenterTitle: {
    source: 'Not all of Data Center can be read',
    destination: 'Not all of Data Center can be written',
  },
  dataCenterText: {
    source: 'What its REST API does not show is neither carried nor compared. The review names it.',
    destination:
      'What its REST API does not write becomes a manual step, with the values to set. The review lists all of them before anything is changed.',
  },
  whatIsCarried: 'What is carried',
  signedInAs: (name: string): string => `Signed in as ${name}`,
  productionTitle: 'The destination is a production site',
  productionText: 'People work there. Until you confirm, Slipway only reads it.',
  productionDemo:
    'It is a demo site, so nothing can break. A real production site is coloured in the same way.',
  fromFile: (name: string, moment: string): string => `From a file, as of ${moment}: ${name}`,
  plannable: 'Can be planned for',
  offline:
    'Slipway plans without network, for the site as it was then. To deploy the plan, the site itself has to be connected.',
  filesToo: 'Snapshots of files can be source or destination, too.',
  toConnections: 'Go to Connections',
  replaceToken: 'Enter a new token',
  testToken: 'Test again',
  testing: 'Testing…',
  next: 'Choose what to deploy',
  notReady: 'Choose a source and a destination that can be used.',
  noneTitle: 'No sites are connected yet',
  noneText:
    'Connect the site to read from and the site to deploy to, or explore with the demo sites.',
  secondTitle: 'A second site is needed',
  secondText: 'A deployment goes from one site to another. Connect the other one, too.',
} as const
