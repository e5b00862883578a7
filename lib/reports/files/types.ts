/** A file beside the page: null while it is being made, or where it cannot be, with what to do instead. */
export type ReportFileItem = { kind: 'pdf' | 'docx'; size: number | null; problem: string }
