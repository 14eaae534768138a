/** The only two channels between page and main process: a question with its answer, and news. */
export const channels = { call: 'bridge:call', event: 'bridge:event' } as const
