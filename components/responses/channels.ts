/** How a response came in, in words. */
export const CHANNELS: Record<string, string> = {
  online: 'Online',
  paper: 'On paper',
  telephone: 'By telephone',
  postcard: 'On a postcard',
  email: 'By e-mail',
  import: 'Imported',
}
