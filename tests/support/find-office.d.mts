export declare function findOffice(): string | undefined
