/** How many people of one body may hold links of their own that the holder gave them. */
export const MOST_PEOPLE = 30

/** Letters go to addresses that somebody typed: nobody shall send many of them at once. */
export const MOST_INVITED_AN_HOUR = 15

/** Letters to one person about one invitation, in a day: parts handed over, a reminder to sign off. */
export const MOST_LETTERS_A_DAY = 10
