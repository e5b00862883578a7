export function findOrMakeSessionSecret(dataFolder: string): string
