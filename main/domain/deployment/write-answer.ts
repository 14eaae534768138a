/**
 * Whether Jira may have carried out a write that was answered like this. Only a refusal (4xx) says
 * for sure that it did not; no answer (`null`), 408 and 5xx leave it open: Jira is known to answer
 * 500 after it created a project (jira-api 5).
 */
export const mayHaveBeenCarriedOut = (status: number | null): boolean =>
  status === null || status < 400 || status === 408 || status >= 500
