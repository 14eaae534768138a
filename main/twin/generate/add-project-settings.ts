import type { ProjectBlueprint } from '../blueprint/blueprint.ts'
import { createDice, type Dice } from './dice.ts'

const ofDesk = ({ key }: ProjectBlueprint): Partial<ProjectBlueprint> => ({
  requestTypes: [
    ['Get help', 'Task'],
    ['Report a fault', 'Bug'],
  ],
  queues: [{ name: 'Faults', jql: `project = ${key} AND issuetype = Bug` }],
})

const ofPlain = ({ key, type }: ProjectBlueprint, dice: Dice): Partial<ProjectBlueprint> => {
  const switched = dice.chance(0.4)
  const timeline = dice.chance(0.5) ? 'DISABLED' : 'ENABLED'
  const features = {
    'jsw.classic.roadmap': timeline,
    'jsw.classic.deployments': 'ENABLED',
  } as const
  return {
    ...(switched && type === 'software' ? { features } : {}),
    ...(dice.chance(0.3)
      ? { properties: { 'desk.settings': { desk: key, seats: dice.number(50), open: true } } }
      : {}),
    ...(dice.chance(0.3) ? { avatar: 10400 + dice.number(20) } : {}),
    ...(dice.chance(0.2) ? { avatar: 'own' as const } : {}),
    ...(dice.chance(0.3) ? { senderAddress: `${key.toLowerCase()}@company.example` } : {}),
  }
}

/**
 * Projects with features, properties, pictures and sender addresses here and there, and service projects with request
 * types and a queue; the same for a project of the same key on each site of a company.
 */
export const addProjectSettings = (
  seed: number,
  projects: readonly ProjectBlueprint[],
): readonly ProjectBlueprint[] =>
  projects.map((project) => {
    if (project.teamManaged) return project
    if (project.type === 'service_desk') return { ...project, ...ofDesk(project) }
    return { ...project, ...ofPlain(project, createDice(`settings/${seed}/${project.key}`)) }
  })
