/** Where every page's foot leads. */
export const FOOTER_LINKS = [
  { href: '/about', label: 'About Soundings' },
  { href: '/privacy', label: 'Privacy' },
  { href: '/accessibility', label: 'Accessibility' },
  { href: '/measures', label: 'How the groups are doing' },
  { href: '/developers', label: 'Data and API' },
]
