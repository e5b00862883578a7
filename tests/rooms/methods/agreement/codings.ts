import type { CodingRow } from '@/lib/methods/agreement/coding-table'

/** One line a coder, one code a unit with spaces between; a full stop where the coder has not read the unit. */
export function fromLines(lines: string[]): CodingRow[] {
  return lines.flatMap((line, coder) =>
    line
      .split(' ')
      .flatMap((code, unit) => (code === '.' ? [] : [{ unit: `u${unit}`, coder: `coder ${coder}`, code }])),
  )
}

/** Units by the code of one coder (rows) and of another (columns). */
export function fromCrossTable(table: number[][]): CodingRow[] {
  return table.flatMap((row, i) =>
    row.flatMap((count, j) =>
      Array.from({ length: count }, (_, k) => `${i} ${j} ${k}`).flatMap((unit) => [
        { unit, coder: 'one', code: `c${i}` },
        { unit, coder: 'other', code: `c${j}` },
      ]),
    ),
  )
}

/** A line a unit, of how many coders gave each code. */
export function fromCounts(lines: number[][]): CodingRow[] {
  return lines.flatMap((counts, unit) =>
    counts
      .flatMap((count, code) => new Array<string>(count).fill(`c${code}`))
      .map((code, coder) => ({ unit: `u${unit}`, coder: `coder ${coder}`, code })),
  )
}

/** 30 patients, 6 psychiatrists each: depression, personality disorder, schizophrenia, neurosis, other. */
export const FLEISS_1971 = [
  ...[
    [0, 0, 0, 6, 0],
    [0, 3, 0, 0, 3],
    [0, 1, 4, 0, 1],
    [0, 0, 0, 0, 6],
    [0, 3, 0, 3, 0],
    [2, 0, 4, 0, 0],
  ],
  ...[
    [0, 0, 4, 0, 2],
    [2, 0, 3, 1, 0],
    [2, 0, 0, 4, 0],
    [0, 0, 0, 0, 6],
    [1, 0, 0, 5, 0],
    [1, 1, 0, 4, 0],
  ],
  ...[
    [0, 3, 3, 0, 0],
    [1, 0, 0, 5, 0],
    [0, 2, 0, 3, 1],
    [0, 0, 5, 0, 1],
    [3, 0, 0, 1, 2],
    [5, 1, 0, 0, 0],
  ],
  ...[
    [0, 2, 0, 4, 0],
    [1, 0, 2, 0, 3],
    [0, 0, 0, 0, 6],
    [0, 1, 0, 5, 0],
    [0, 2, 0, 1, 3],
    [2, 0, 0, 4, 0],
  ],
  ...[
    [1, 0, 0, 4, 1],
    [0, 5, 0, 1, 0],
    [4, 0, 0, 0, 2],
    [0, 2, 0, 4, 0],
    [1, 0, 5, 0, 0],
    [0, 0, 0, 0, 6],
  ],
]

/** Krippendorff's example C: four observers, twelve units, some not read. */
export const KRIPPENDORFF_C = [
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
]
