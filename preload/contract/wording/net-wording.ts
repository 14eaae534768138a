import type { Failure } from '../model/failure.ts'
import { changed, type Wording } from './wording.ts'

/** Words for requests that never got to Jira, or whose answers never came back. */
export const netWording = {
  'net.host-unknown': ({ subject }: Failure): Wording => ({
    what: `There is no site at ${subject}.`,
    changed: changed.notByThis,
    next: 'Check the address for typing errors, and that you are online.',
  }),
  'net.unreachable': ({ subject }: Failure): Wording => ({
    what: `${subject} cannot be reached.`,
    changed: changed.notByThis,
    next: 'Check that you are online, that a VPN or proxy you need is on, and that the site is up (status.atlassian.com).',
  }),
  'net.connection-lost': ({ subject }: Failure): Wording => ({
    what: `The connection to ${subject} was lost, several times in a row.`,
    changed: changed.notByThis,
    next: 'Check your network, then try again. A deployment goes on where it stopped.',
  }),
  'net.timeout': ({ subject }: Failure): Wording => ({
    what: `${subject} took too long to answer.`,
    changed: changed.notByThis,
    next: 'Try again in a few minutes. A deployment goes on where it stopped.',
  }),
  'net.certificate': ({ subject }: Failure): Wording => ({
    what: `The connection to ${subject} is not trustworthy: its certificate was not accepted.`,
    changed: changed.notByThis,
    next: 'The token was not sent. If your company inspects its network traffic, its certificate authority has to be installed in your operating system or chosen in Slipway’s settings; otherwise do not go on.',
  }),
  'net.proxy-authentication': ({ subject }: Failure): Wording => ({
    what: `The proxy on the way to ${subject} asks for a sign-in, which Slipway cannot give.`,
    changed: changed.notByThis,
    next: 'Neither the token nor a password was sent. Ask your network’s administrators to let Slipway through without one, or choose another proxy under Settings.',
  }),
  'net.proxy-failed': ({ subject }: Failure): Wording => ({
    what: `The proxy on the way to ${subject} could not be reached, or did not let Slipway through.`,
    changed: changed.notByThis,
    next: 'Check the proxy under Settings. A VPN that you need may be off.',
  }),
  'net.redirected': ({ subject, details }: Failure): Wording => ({
    what: `${subject} sends requests on to ${details[0] ?? 'another place'}, where the token was not sent.`,
    changed: changed.notByThis,
    next: 'If the site has been renamed, connect to its new address.',
  }),
  'net.insecure-address': ({ subject }: Failure): Wording => ({
    what: `${subject} was given with http, which would show the token to everyone on the way.`,
    changed: changed.nothing,
    next: 'Use the address that begins with https.',
  }),
  'net.too-large': ({ subject }: Failure): Wording => ({
    what: `${subject} sent an answer that is too large to be real.`,
    changed: changed.notByThis,
    next: 'Try again. If it happens once more, please report it with the details below.',
  }),
  'net.cancelled': (): Wording => ({
    what: 'You cancelled.',
    changed: 'What was already done in Jira stays; nothing was begun after that.',
    next: 'Try again to go on. A deployment goes on where it stopped.',
  }),
} as const
