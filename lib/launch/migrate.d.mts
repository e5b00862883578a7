export function migrateDeploy(url: string, folder?: string): Promise<string[]>
