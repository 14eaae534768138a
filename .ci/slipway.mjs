#!/usr/bin/env node
// The terminal's `slipway`, for `npm link`: like `npm run slipway --`, from any folder.
process.argv.splice(2, 0, 'main/terminal/slipway.ts')
await import('./launch.mjs')
