import type { Presented, Product, Way } from '#contract/model/connection'
import { AppError, failure } from '#contract/model/failure'
import { foreignWording, tokenWording, wantedWording } from '#contract/wording/token-wording'
import { type PastedSort, sortOf } from './pasted-credential.ts'
import { signInOffer } from './sign-in-offers.ts'

const mostCharacters = 8192
/** White space of every kind, and the invisible characters that come along when text is copied. */
const blank = /[\s\u200b-\u200d\u2060]+/gu

const refuse = (subject: string, why: string): never => {
  throw new AppError(failure('input.invalid', subject, [why]))
}

const readToken = (pasted: string): string => {
  const token = pasted.replace(blank, '')
  if (token === '') return refuse(tokenWording.subject, tokenWording.missing)
  if (token.length > mostCharacters) return refuse(tokenWording.subject, tokenWording.tooLong)
  if (!/^[\x21-\x7e]+$/.test(token)) {
    return refuse(tokenWording.subject, tokenWording.strangeCharacters)
  }
  return token
}

/** An e-mail address as it was typed. A colon would cut it short in the sign-in. */
const readEmail = (typed: string): string => {
  const email = typed.trim()
  if (/^[^\s:@\p{Cc}]+@[^\s:@\p{Cc}]+$/u.test(email)) return email
  return refuse(tokenWording.emailSubject, tokenWording.emailInvalid)
}

/** The same holds for a user name. */
const readName = (typed: string): string => {
  const name = typed.trim()
  if (/^[^:\p{Cc}]+$/u.test(name)) return name
  return refuse(tokenWording.nameSubject, tokenWording.nameInvalid)
}

/** A password as it is: blanks may belong to it. */
const readPassword = (password: string): string => {
  if (password === '') return refuse(tokenWording.passwordSubject, tokenWording.passwordMissing)
  if (password.length > mostCharacters || /\p{Cc}/u.test(password)) {
    return refuse(tokenWording.passwordSubject, tokenWording.strangeCharacters)
  }
  return password
}

/** What was typed, without what copying brought along. Throws AppError `input.invalid`. */
const clean = (presented: Presented): Presented => {
  switch (presented.way) {
    case 'api-token':
      return {
        ...presented,
        email: readEmail(presented.email),
        token: readToken(presented.token),
      }
    case 'client-credentials':
      return {
        ...presented,
        clientId: readName(presented.clientId),
        clientSecret: readToken(presented.clientSecret),
      }
    case 'basic':
    case 'session':
      return {
        ...presented,
        userName: readName(presented.userName),
        password: readPassword(presented.password),
      }
    default:
      return { ...presented, token: readToken(presented.token) }
  }
}

/** The secret of what is presented. */
export const secretOf = (presented: Presented): string => {
  switch (presented.way) {
    case 'client-credentials':
      return presented.clientSecret
    case 'basic':
    case 'session':
      return presented.password
    default:
      return presented.token
  }
}

/** What was entered beside the secret; empty where the secret says all. */
export const accountNameOf = (presented: Presented): string => {
  switch (presented.way) {
    case 'api-token':
      return presented.email
    case 'client-credentials':
      return presented.clientId
    case 'basic':
    case 'session':
      return presented.userName
    default:
      return ''
  }
}

/** What may be what a way of a product wants. All else that is recognised is something else. */
const fits = (product: Product, way: Way): readonly PastedSort[] => {
  switch (way) {
    case 'api-token':
      return ['api-token']
    case 'access-token':
      return product === 'bitbucket-cloud'
        ? ['atlassian-key']
        : ['bitbucket-token', 'personal-access-token']
    case 'personal-access-token':
      return ['personal-access-token']
    case 'slack-token':
      return ['slack-bot-or-user']
    default:
      return []
  }
}

/** What to use in the place of something that was recognised: another way, or another credential. */
const insteadOf = (sort: PastedSort, product: Product, way: Way): string => {
  const other = signInOffer(product, null).offered.find((one) =>
    fits(product, one.way).includes(sort),
  )
  return other === undefined ? wantedWording(product, way) : tokenWording.otherWay(other.way)
}

/**
 * What was entered to sign in, cleaned. Refuses (`input.invalid`), before anything is sent: what would
 * not fit into a header, and what its form shows to be another product's or another way's, a
 * management key or something that the vendor ended, each with what to use in its place. Of Slack's
 * tokens the form is known, so that nothing else is sent there.
 */
export const readPresented = (product: Product, entered: Presented): Presented => {
  const presented = clean(entered)
  const { way } = presented
  const sort = sortOf(secretOf(presented))
  if (fits(product, way).includes(sort) || (sort === 'unknown' && way !== 'slack-token')) {
    return presented
  }
  const what = sort === 'unknown' ? tokenWording.notOfSlack : foreignWording[sort]
  return refuse(tokenWording.subject, `${what} ${insteadOf(sort, product, way)}`)
}
