/** Sentences about secrets that were entered for a deployment. None of them quotes one. */
export const secretWording = {
  doesNotFit: (labels: string): string =>
    `what was entered for ${labels} is not of the form that the address has there, and would not be kept secret`,
  staysOff: (rule: string): string =>
    `“${rule}” lacks a secret that nobody entered, so that it stays turned off; enter it in Jira, then turn the rule on there`,
} as const
