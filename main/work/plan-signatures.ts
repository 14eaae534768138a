import { AppError, failure } from '#contract/model/failure'
import type { PlanSignatures } from '#contract/model/opened-file'
import { signatureRoleWording } from '#contract/wording/key-wording'
import { missingSignatures } from '#domain/signatures/missing-signatures'
import type { SiteAccess } from '#ipc/site-access'
import type { Engine } from './engine.ts'
import type { SigningKeys } from './signing-keys.ts'

/** What finding out who signed a plan takes. */
export interface PlanSignaturesPorts {
  readonly engine: Pick<Engine, 'ask'>
  readonly sites: Pick<SiteAccess, 'byCloudId'>
  readonly keys: Pick<SigningKeys, 'views'>
}

const isSameSet = (one: readonly string[], other: readonly string[]): boolean =>
  new Set(one).size === new Set(other).size &&
  new Set([...one, ...other]).size === new Set(one).size

/** Who signed just this plan with just these ticks, and whether its destination asks for more. */
export const signaturesOf = async (
  { engine, sites, keys }: PlanSignaturesPorts,
  planId: string,
  unticked: readonly string[],
): Promise<PlanSignatures> => {
  const [outline, papers] = await Promise.all([
    engine.ask('plan.outline', { planId }),
    engine.ask('plan.papers', { planId }),
  ])
  const signed = papers.file?.signatures ?? []
  const fits = papers.unchanged && isSameSet(papers.unticked, unticked)
  const signatures = await keys.views(fits ? signed : [])
  const card = await sites.byCloudId(outline.destination.cloudId)
  const twoDemanded = card?.production === true && card.twoSignatures === true
  const former = fits ? [] : signed.map(({ name }) => name)
  return {
    signatures,
    dropped: [...new Set([...papers.dropped, ...former])],
    twoDemanded,
    missing: twoDemanded ? missingSignatures(signatures) : [],
  }
}

/** Refuses to deploy what too few have signed. Throws AppError `plan.signatures-missing`. */
export const refuseUnsigned = async (
  ports: PlanSignaturesPorts,
  planId: string,
  unticked: readonly string[],
): Promise<void> => {
  const { missing } = await signaturesOf(ports, planId, unticked)
  if (missing.length === 0) return
  const { destination } = await ports.engine.ask('plan.outline', { planId })
  const details = missing.map((role) => signatureRoleWording[role])
  throw new AppError(failure('plan.signatures-missing', destination.title, details))
}
