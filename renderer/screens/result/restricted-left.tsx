import type { RunSummary } from '#contract/model/run-view'
import { RestrictedNotices } from '../confirm/restricted-notices.tsx'
import { useRestrictedLeft } from './use-restricted-left.ts'

/** What the sign-in at hand may not be enough for, before somebody goes on with a run. */
export const RestrictedLeft = ({ summary }: { readonly summary: RunSummary }) => (
  <RestrictedNotices restricted={useRestrictedLeft(summary)} />
)
