import type { WizardStep } from '../../state/ui.ts'
import { Analyze } from '../analyze/analyze.tsx'
import { Deploy } from '../deploy/deploy.tsx'
import { Result } from '../result/result.tsx'
import { ReviewScreen } from '../review/review.tsx'
import { Select } from '../select/select.tsx'
import { Sites } from '../sites/sites.tsx'

/** The screen of a step of the deployment. */
export const DeploymentStep = ({ step }: { readonly step: WizardStep }) => {
  switch (step) {
    case 'sites':
      return <Sites />
    case 'select':
      return <Select />
    case 'analyze':
      return <Analyze />
    case 'review':
    case 'confirm':
      return <ReviewScreen />
    case 'deploy':
      return <Deploy />
    case 'result':
      return <Result />
  }
}
