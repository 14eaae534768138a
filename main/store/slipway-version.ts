import packageJson from '../../package.json' with { type: 'json' }

/** Version of this Slipway, for the files that it writes. */
export const slipwayVersion: string = packageJson.version
