/** Every site's default permission scheme (jira-api 3.16). */
export const defaultSchemeId = '0'
