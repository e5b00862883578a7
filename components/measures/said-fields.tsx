import { DateField, RadioField, TextAreaField, TextField } from '@/components/ui/fields'
import type { CalendarDate } from '@/lib/core/london-time'

type Said = { isMet: boolean; evidence: string; evidenceUrl: string; onDate: CalendarDate | null }

/** Whether it was met, and what shows it; `said` is what stands there already. */
export function SaidFields({ said }: { said: Said | null }) {
  return (
    <>
      <RadioField
        name="isMet"
        label="Was it met?"
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
        defaultValue={said ? (said.isMet ? 'yes' : 'no') : ''}
      />
      <TextAreaField
        name="evidence"
        label="What shows it"
        hint="Everybody can read it. For example: minutes of the public meeting of 8 July, with police and council present"
        rows={3}
        defaultValue={said?.evidence}
      />
      <DateField name="onDate" label="On which day (optional)" defaultValue={said?.onDate} />
      <TextField
        name="evidenceUrl"
        label="Where it can be read (optional)"
        hint="An address that begins with https://"
        type="url"
        defaultValue={said?.evidenceUrl}
      />
    </>
  )
}
