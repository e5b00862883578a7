/** "2009-10", as people write a financial year. Safe in the browser. */
export const yearWords = (year: number): string => `${year}-${String((year + 1) % 100).padStart(2, '0')}`
