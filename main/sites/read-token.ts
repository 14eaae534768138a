import { AppError, failure } from '#contract/model/failure'
import { tokenWording } from '#contract/wording/token-wording'

const mostBytes = 8192
/** White space of every kind, and the invisible characters that come along when text is copied. */
const blank = /[\s\u200b-\u200d\u2060]+/gu

/** What the beginnings of other products' credentials say they are. */
const foreign: readonly (readonly [RegExp, string])[] = [
  [/^ATCTT/, tokenWording.bitbucketAccess],
  [/^ATBB/, tokenWording.bitbucketApp],
  [/^(xox[a-z]|xapp)-/, tokenWording.slack],
  [/^(gh[a-z]_|github_pat_)/, tokenWording.github],
  [/^glpat-/, tokenWording.gitlab],
  [/^eyJ[\w-]+\.eyJ/, tokenWording.webToken],
]

const refuse = (why: string): never => {
  throw new AppError(failure('input.invalid', tokenWording.subject, [why]))
}

/**
 * A token as it was pasted, without line ends and blanks. Refuses (`input.invalid`) what would not
 * fit into a header and what belongs to another product, before it is sent anywhere.
 */
export const readToken = (pasted: string): string => {
  const token = pasted.replace(blank, '')
  if (token === '') return refuse(tokenWording.missing)
  if (token.length > mostBytes) return refuse(tokenWording.tooLong)
  if (!/^[\x21-\x7e]+$/.test(token)) return refuse(tokenWording.strangeCharacters)
  const wrong = foreign.find(([beginning]) => beginning.test(token))
  return wrong === undefined ? token : refuse(wrong[1])
}

/**
 * Whether a token that was refused looks like a password. Only a hint: Atlassian promises no form,
 * but its tokens are long, and of letters, digits and few signs.
 */
export const looksLikePassword = (token: string): boolean =>
  !token.startsWith('ATATT') && (token.length < 20 || /[^\w=.+/-]/.test(token))

/** An e-mail address as it was typed. A colon would cut it short in the sign-in. */
export const readEmail = (typed: string): string => {
  const email = typed.trim()
  if (/^[^\s:@\p{Cc}]+@[^\s:@\p{Cc}]+$/u.test(email)) return email
  throw new AppError(
    failure('input.invalid', tokenWording.emailSubject, [tokenWording.emailInvalid]),
  )
}
