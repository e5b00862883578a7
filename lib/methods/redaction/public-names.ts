/**
 * Names that are nobody's to protect: of charities, shops and prizes called after somebody, and of those whose office is what an
 * answer speaks of. To be kept short: whoever is not here is proposed, and a person decides.
 */
const CALLED_AFTER =
  'marie curie|marie currie|john lewis|laura ashley|ted baker|paddy power|john laing|george cross|george medal|stephen lawrence|damilola taylor|' +
  'florence nightingale|duke of edinburgh|robert peel|dixon of dock green|jack the ripper|harry potter|big brother|uncle tom|tom dick and harry|joe bloggs|joe public|john doe'
const IN_OFFICE =
  'sadiq khan|boris johnson|ken livingstone|kit malthouse|len duvall|ian blair|paul stephenson|tim godwin|bernard hogan-howe|cressida dick|mark rowley|' +
  'gordon brown|tony blair|david cameron|theresa may|liz truss|rishi sunak|keir starmer|margaret thatcher|winston churchill|jacqui smith|alan johnson|' +
  'priti patel|suella braverman|nick clegg|jeremy corbyn|nigel farage|donald trump|barack obama|king charles|queen elizabeth|prince charles|prince william|prince harry'

const NAMES = new RegExp(`(?<![\\p{L}\\p{N}])(?:${CALLED_AFTER}|${IN_OFFICE})(?![\\p{L}\\p{N}-])`, 'giu')

/** Where such names stand, from and to. */
export function publicNames(text: string): { start: number; end: number }[] {
  return [...text.matchAll(NAMES)].map(({ index, 0: name }) => ({ start: index, end: index + name.length }))
}
