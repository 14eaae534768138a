import type { Presented } from '#contract/model/connection'
import { AppError, failure } from '#contract/model/failure'
import type { JiraProduct } from '#contract/model/snapshot'

/** What is presented to sign in to Jira Cloud. */
export type CloudPresented = Extract<Presented, { way: 'api-token' | 'client-credentials' }>

/** What is presented to sign in to Jira Data Center. */
export type DataCenterPresented = Extract<
  Presented,
  { way: 'personal-access-token' | 'basic' | 'session' }
>

/** E-mail and API token as they are presented. */
export const apiToken = ({
  email,
  token,
}: {
  readonly email: string
  readonly token: string
}): Presented => ({ way: 'api-token', email, token })

/** The members of what is presented, without blanks around what is no password. */
const partsOf = (presented: Presented): readonly string[] => {
  const { way: _, ...parts } = presented
  return Object.values(parts)
}

/** Throws AppError `input.invalid` when something is missing; nothing needs to be sent to see that. */
export const throwIfIncomplete = (presented: Presented, subject: string): void => {
  if (partsOf(presented).every((part) => part.trim() !== '')) return
  throw new AppError(failure('input.invalid', subject, ['Something of the sign-in is missing.']))
}

const ways: Readonly<Record<JiraProduct, readonly Presented['way'][]>> = {
  cloud: ['api-token', 'client-credentials'],
  'data-center': ['personal-access-token', 'basic', 'session'],
}

const refuse = (product: JiraProduct, { way }: Presented, subject: string): never => {
  throw new AppError(failure('auth.way-not-offered', subject, [way, ...ways[product]]))
}

/** What is presented, if Cloud knows the way; else throws AppError `auth.way-not-offered`. */
export const forCloud = (presented: Presented, subject: string): CloudPresented =>
  presented.way === 'api-token' || presented.way === 'client-credentials'
    ? presented
    : refuse('cloud', presented, subject)

/** The same for Data Center. */
export const forDataCenter = (presented: Presented, subject: string): DataCenterPresented =>
  presented.way === 'personal-access-token' ||
  presented.way === 'basic' ||
  presented.way === 'session'
    ? presented
    : refuse('data-center', presented, subject)
