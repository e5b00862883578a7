/** A file beside the page: null while it is being made, or where it cannot be, with what to do instead. */
export type ReportFileItem = {
  kind: 'pdf' | 'docx'
  size: number | null
  /** Of the file as it is handed out. */
  sha256: string | null
  problem: string
}
