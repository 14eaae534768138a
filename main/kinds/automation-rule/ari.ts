/** The ARI of a whole site, which a rule for all projects has. */
export const siteAri = (cloudId: string): string => `ari:cloud:jira::site/${cloudId}`

/** The ARI of a project. */
export const projectAri = (cloudId: string, projectId: string): string =>
  `ari:cloud:jira:${cloudId}:project/${projectId}`

/** What an ARI of Jira names on its own site; undefined for any other. */
export type AriTarget = 'site' | { readonly projectId: string }

/** Takes an ARI apart. One that names another site, or something else, is none that is known. */
export const readAri = (ari: string, cloudId: string): AriTarget | undefined => {
  if (ari === siteAri(cloudId)) return 'site'
  const projectId = /^ari:cloud:jira:[^:]+:project\/(\d+)$/.exec(ari)?.[1]
  return projectId !== undefined && ari === projectAri(cloudId, projectId)
    ? { projectId }
    : undefined
}
