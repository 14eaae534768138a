import type { Base } from '#jira/base'
import { basicCredential as basic } from '#jira/basic-credential'
import { bearerCredential as bearer } from '#jira/bearer-credential'
import type { Credential } from '#jira/credential'

const refusal = 'product.sign-in-rejected'

/** A token in `Authorization: Bearer`. */
export const bearerCredential = (base: Base, token: string): Credential =>
  bearer({ base, token, refusal })

/**
 * User name and password, or e-mail and token, in `Authorization: Basic`, sent before anybody asks:
 * a product that allows anonymous access never asks (auth-and-secrets §1.2).
 */
export const basicCredential = (base: Base, user: string, secret: string): Credential =>
  basic({ base, name: user, secret, refusal })
