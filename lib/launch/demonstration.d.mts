export function demonstrationState(url: string): Promise<'empty' | 'interrupted' | 'finished' | 'other'>
