import type { ExportFormat } from '../schema'
import { csvFile } from './csv-file'
import { datapackageFile } from './datapackage-file'
import { dictionaryFile } from './dictionary-file'
import type { FileWork } from './file-work'
import { jsonlFile } from './jsonl-file'
import { longCsvFile } from './long-csv-file'
import { qdpxFile } from './qdpx-file'
import { rFile } from './r-file'
import { spssFile } from './spss-file'
import { xlsxFile } from './xlsx-file'
import type { Pieces } from './packing'

type Maker = {
  make: (work: FileWork) => Pieces
  /** About how many rows are read for it, for a progress bar. */
  rowsToRead: (work: FileWork) => number
  /** Whether it is small already: a ZIP whose entries are deflated. */
  isPacked: boolean
}

const once = ({ responses }: FileWork) => responses

export const MAKERS: Record<ExportFormat, Maker> = {
  csv: { make: csvFile, rowsToRead: once, isPacked: false },
  'csv-long': { make: longCsvFile, rowsToRead: once, isPacked: false },
  jsonl: { make: jsonlFile, rowsToRead: once, isPacked: false },
  dictionary: { make: dictionaryFile, rowsToRead: () => 0, isPacked: false },
  xlsx: { make: xlsxFile, rowsToRead: once, isPacked: true },
  spss: { make: spssFile, rowsToRead: once, isPacked: true },
  r: { make: rFile, rowsToRead: once, isPacked: true },
  datapackage: { make: datapackageFile, rowsToRead: once, isPacked: true },
  qdpx: { make: qdpxFile, rowsToRead: once, isPacked: false },
}
