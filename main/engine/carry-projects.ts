import { productOf } from '#contract/model/snapshot'
import { projectChoice } from '#domain/planning/select-projects'
import { kindModelsOn } from '#kinds/products'
import type { DeploymentReport } from '#report/deployment-report'
import { makeFolder } from '#store/write-whole-file'
import type { CarryInput } from './carry-input.ts'
import { deployAndProve } from './deploy-and-prove.ts'
import { deploymentFolder } from './deployment-folder.ts'
import { trackOutcomes } from './outcome-tracker.ts'
import { prepareDeployment } from './prepare-deployment.ts'

/**
 * The main job from end to end: snapshot both sites, plan, deploy, read the destination back, plan
 * again, report. In a folder where it was begun before it goes on with that plan and its journal.
 * Expected failures before the deployment are AppErrors; those during it and after it are in the
 * report, also when the destination cannot be read back or the report cannot be saved.
 */
export const carryProjects = async (input: CarryInput): Promise<DeploymentReport> => {
  const { onStage } = input
  const files = deploymentFolder(input.folder)
  await makeFolder(files.folder)
  const begunAt = input.clock()
  const { source, destination: before, plan, base } = await prepareDeployment(input, files)
  onStage({ stage: 'planned', plan })
  const models = kindModelsOn(productOf(before.site))
  const { report } = await deployAndProve({
    ...input,
    plan,
    files,
    source,
    before,
    base,
    begunAt,
    refused: input.projects === 'all' ? projectChoice(source.objects, models).refused : [],
    outcomes: trackOutcomes(),
    onEvent: (event) => onStage({ stage: 'deploying', plan, event }),
    onVerifying: (kind) => onStage({ stage: 'verifying', kind }),
  })
  return report
}
