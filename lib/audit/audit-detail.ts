/** An event's detail as lines that people can read: 'name: “A” became “B”'. */
export function auditDetail(detail: unknown): { label: string; text: string }[] {
  if (typeof detail !== 'object' || detail === null || Array.isArray(detail)) return []
  return Object.entries(detail).map(([label, value]) => ({ label: spaced(label), text: described(value) }))
}

/** 'contactsAdded' as 'contacts added'. */
const spaced = (label: string) => label.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()

/** `changes` writes an edit as [from, to]; a list that is no edit has some other length, or objects in it. */
function described(value: unknown): string {
  return Array.isArray(value) && value.length === 2
    ? `${quoted(value[0])} became ${quoted(value[1])}`
    : quoted(value)
}

function quoted(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing'
  if (typeof value === 'string') return `“${value}”`
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(quoted).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
