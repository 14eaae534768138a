/** Words of what stands around the steps of a deployment. */
export const wizardText = {
  steps: 'Steps of the deployment',
  stepNames: {
    sites: 'Sites',
    select: 'Select',
    analyze: 'Analyze changes',
    review: 'Review',
    confirm: 'Confirm',
    deploy: 'Deploy',
    result: 'Result',
  },
  back: 'Back',
  search: 'Search',
  clearSearch: 'Clear the search',
} as const
